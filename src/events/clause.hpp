// Clauses: each verb and each event noun of a sentence with its subject, objects and adjuncts.
//
// One pass over the groups, left to right. Coordination, relative and participial clauses,
// infinitives under governing verbs and nominalisations each give a clause of their own that knows
// its parent.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/group.hpp"

namespace tidemark::events {

constexpr int kNone = -1;

enum class Link : std::uint8_t {
  main,        // stands by itself or beside another
  relative,    // "which …", "captured by …"
  infinitive,  // "managed to …"
  gerund,      // "after taking …", ", leaving …"
  nominal,     // "the capture of …"
};

struct Argument {
  names::Role role = names::Role::none;  // none: direct object
  int group = kNone;
  bool leading = false;     // stood before the verb: "In Homs, …"
  bool antecedent = false;  // what a relative clause hangs on: its last place is meant
};

struct Clause {
  int head = kNone;  // group of the verb, event noun or holding phrase
  Link link = Link::main;
  names::Frame frame = names::Frame::none;
  const names::Sense* sense = nullptr;  // of the head
  VerbGroup verb;
  int subject = kNone;              // group
  bool subject_antecedent = false;  // a relative clause's antecedent: its last place is meant
  std::vector<Argument> args;
  int parent = kNone;     // clause that governs it
  int time = kNone;       // group
  bool time_own = false;  // the time stands in this clause, not inherited
  bool undated = false;   // on another day than the clause before, which the text only counts from
  bool conditional = false;    // under an "if"
  bool peaceful = false;       // "without a fight"
  bool support = false;        // a support verb with its noun: places follow prepositions
  bool is_object = false;      // an event noun that is its verb's object
  bool holding_state = false;  // made by a holding phrase
  bool after_subordinator = false;
  bool reported_after = false;  // ", X said" at the end: reports what stands before it
  int subordinator = kNone;     // group of "after", "while" … that opens it
  names::Effect governed = names::Effect::none;  // by a governor phrase right before it
  std::size_t first = 0, last = 0;               // groups that it spans
};

std::vector<Clause> build_clauses(const std::vector<Group>& groups);

// The narrowest clause around the group, or kNone.
int clause_around(const std::vector<Clause>& clauses, std::size_t group);

// One clause per line, for tests and --explain.
std::string to_text(const std::vector<Clause>& clauses, const std::vector<Group>& groups,
                    const names::Marked& marked, std::string_view text);

}  // namespace tidemark::events
