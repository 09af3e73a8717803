// Groups: the chunks of a sentence. Units become actor groups, place groups, verb groups and the
// small words between them; clauses are built from groups alone.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/range.hpp"
#include "model/event.hpp"
#include "names/unit.hpp"

namespace tidemark::events {

enum class GroupKind : std::uint8_t {
  actor,         // "the regime forces backed by …", with its list
  place,         // "the villages of A, B and C", with what locates it
  pronoun,       // "it", "they"
  verb,          // "have not been able", "managed", "to take"
  event_noun,    // "the capture", "clashes"
  support_noun,  // "full control", "the flag"
  holding,       // "under the control of"
  time,
  quantity,
  preposition,
  conjunction,
  relative,
  subordinator,
  conditional,
  governor,     // "in an attempt to"
  attribution,  // "according to"
  denial,       // "[are] false"
  speaker,      // "a military source", "SANA"
  aim,          // "the next goal"
  peaceful,     // "without a fight"
  list_opener,  // "the most prominent of which are"
  comma,
  stop,   // ; : . dash, or a bracket
  thing,  // a noun that is neither place nor actor: "weapons"
  other,
};

// One named place of a group.
struct PlaceItem {
  base::ByteRange name;        // in the clean text, without descriptors
  base::ByteRange other_name;  // another name that the text gives it, or nothing
  std::string kind;            // gazetteer kind that the text gives, or empty
  model::Scope scope = model::Scope::point;
  bool partial = false;
  model::Part part;      // how much, if the text says
  bool known = false;    // the gazetteer knows the name, or a word says that it is a place
  bool common = false;   // a word such as "the airbase" that stands for a place spoken of before
  bool within = false;   // "its northern districts": part of a place spoken of before
  std::size_t head = 0;  // unit of the name's first word
};

// Where a group says its places lie: "in the eastern countryside of Hama", "south of P".
struct Locator {
  names::Role role = names::Role::near;
  int bearing = -1;  // degrees, -1 when none is given
  double km = -1;    // how far away, -1 when the text does not say
  PlaceItem item;
};

struct PlaceGroup {
  std::vector<PlaceItem> items;  // empty when no place is named ("3 villages")
  std::size_t resumed =
      0;  // the item before which the list's preposition stands again ("in A and in B")
  std::optional<int> count;
  bool many = false;  // plural head, or a vague count
  bool partial = false;
  model::Part part;
  bool whole = false;
  bool definite = false;  // "the town": may stand for one spoken of before
  bool areas_of = false;  // "the areas held by": no place at all
  std::string kind;
  model::Scope scope = model::Scope::point;
  std::vector<Locator> locators;
  int holder = -1;      // actor that holds it ("ISIS-held"), index into Theatre::actors
  int anaphor = 0;      // "the two villages": how many spoken of before
  bool adverb = false;  // "there"
  bool seat = false;    // "an ISIS stronghold": its holder holds the place that is called so
};

struct ActorGroup {
  std::vector<int> lead;    // who acts: an index into Theatre::actors; several for a generic name
  std::vector<int> others;  // allies named beside it
  std::vector<base::ByteRange>
      names;              // of groups that no table knows; the first acts when `lead` is empty
  int led = -1;           // who is said here to be led by the one who acts
  bool generic = false;   // the leading name means an actor by context
  std::string_view pick;  // when the words only point back: as in Discourse::actor
};

struct VerbGroup {
  const names::Sense* sense = nullptr;  // null: only an auxiliary ("is", "was")
  std::uint8_t forms = 0;
  bool passive = false;
  bool perfect = false;
  bool pluperfect = false;
  bool infinitive = false;  // "to take"
  bool gerund = false;
  bool finite = false;
  bool helped = false;      // an auxiliary or modal stands before it
  bool be = false;          // a form of "be" among them
  bool participle = false;  // "taken by", "held by" without an auxiliary
  bool negated = false;
  bool still = false;
  bool ended = false;    // "no longer"
  bool present = false;  // "is", "are"
  names::Effect modal = names::Effect::none;
};

struct Group {
  GroupKind kind = GroupKind::other;
  std::size_t first = 0, last = 0;  // units, inclusive
  const names::Sense* sense = nullptr;
  ActorGroup actor;
  PlaceGroup place;
  VerbGroup verb;
  bool of_next = false;     // a time: of what the word behind it opens ("three weeks after …")
  bool possessive = false;  // "ISIS's …", "its …": owns what follows
  bool dash = false;        // a comma that is written as a dash
  names::Order order = names::Order::none;  // kind holding: who stands where
  bool returned = false;                    // kind holding: "back in the hands of"
};

// The groups of one sentence, in order, every unit in exactly one of them.
std::vector<Group> build_groups(const names::Marked& marked, std::string_view text);

// One group per line, for tests and --explain.
std::string to_text(const std::vector<Group>& groups, const names::Marked& marked,
                    std::string_view text);

}  // namespace tidemark::events
