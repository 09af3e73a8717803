// Frames: clauses → drafts of events. The class of the verb or noun says what the subject, object
// and adjuncts of its clause mean; people and things are never places.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "events/actor_nouns.hpp"
#include "events/clause.hpp"
#include "events/discourse.hpp"
#include "events/draft.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

// One sentence as read so far; borrowed for the call.
struct SentenceReading {
  const names::Marked& marked;
  const std::vector<Group>& groups;
  const std::vector<Clause>& clauses;
  std::string_view text;
  bool headline = false;
};

// "gain of 'P' by sdf, against is, rule gain-active": for tests and --explain.
std::string to_text(const Draft& draft, const theatre::Theatre& theatre);

// What no clause tells, but a phrase says by the way ("shelled the ISIS-held town of P").
struct Aside {
  Draft draft;
  int clause = kNone;  // the one around the phrase
};

class FrameReader {
 public:
  // `outlet`: whose report it is, for what generic names and "our forces" mean there. `state`: the
  // side with whom others reconcile in the report's war.
  FrameReader(const theatre::Theatre& theatre, const ActorNouns& nouns, const model::Source& outlet,
              const std::string& state, Discourse& discourse)
      : theatre_(theatre), nouns_(nouns), outlet_(outlet), state_(state), discourse_(discourse) {}

  // To be called before a sentence's clauses are read, one after the other.
  void start(const SentenceReading& sentence);
  // To be called when they are. Nothing is said by the way of a place whose holder the sentence
  // tells.
  std::vector<Aside> finish(const SentenceReading& sentence);
  // The drafts of one clause, without status and date. `fact`: it is told as having happened, so
  // that who takes a place in it becomes the one that takes places.
  std::vector<Draft> read(const SentenceReading& sentence, int clause, bool fact);

 private:
  class Run;
  // Tells the discourse of the running sentence's groups up to `last`.
  void hear(const SentenceReading& sentence, std::size_t last);
  // "They took these villages:", and each of them on a line of its own.
  std::vector<Aside> read_list_line(const SentenceReading& sentence);
  // "A took P on Monday. So was Q."
  std::vector<Aside> read_echo_line(const SentenceReading& sentence);
  Stress stress_of(const SentenceReading& sentence, std::size_t group) const;
  bool shown_as_place(const SentenceReading& sentence, std::size_t group) const;
  bool only_supports(const SentenceReading& sentence, std::size_t group) const;
  // The other side of the sentence, when it names just one besides the actor's own and its
  // helpers'.
  Party other_party(const SentenceReading& sentence, const Party& actor) const;

  const theatre::Theatre& theatre_;
  const ActorNouns& nouns_;
  const model::Source& outlet_;
  const std::string& state_;
  Discourse& discourse_;
  bool opened_ = false;   // the first sentence that is no headline has been read
  bool opening_ = false;  // it is the running one
  int first_named_ = -1;  // the first actor that the report names
  std::size_t last_described_ =
      0;                   // the last group of the sentence that tells of a place without its name
  std::size_t heard_ = 0;  // groups of the running sentence that the discourse knows
  std::vector<Draft>
      unnamed_;  // the last draft of places without names, of this sentence or the one before
  bool unnamed_now_ = false;   // it is of the running sentence
  bool unnamed_fact_ = false;  // it is told as a fact
  bool listing_ = false;  // the sentence before ends in a colon behind it, or is a line of its list
  struct ToldLast {
    std::optional<Draft> draft;
    int age = 0;  // sentences since
  };
  ToldLast told_last_;              // the last change of hands told as a fact
  std::vector<Salience> salience_;  // by group of the running sentence
  std::vector<std::string>
      told_;  // places of the running sentence of which a clause tells who holds them
};

}  // namespace tidemark::events
