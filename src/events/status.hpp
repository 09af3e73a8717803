// Status: whether a clause tells a fact, a claim, an aim, a condition or a failure, and who says
// so.
#pragma once

#include <string>
#include <vector>

#include "events/clause.hpp"
#include "model/event.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

struct StatusReading {
  model::Modality modality = model::Modality::asserted;
  std::vector<std::string> said_by;  // outermost first
  int recalled_by = kNone;           // clause of saying whose time is the anchor inside it
};

// "claimed, said by A": for tests and --explain.
std::string to_text(const StatusReading& status);

// Reads the clauses of one sentence, in their order.
class StatusReader {
 public:
  // `said_before`: the modality of the last attribution, for "the witness added"; updated. All
  // arguments must outlive the reader.
  StatusReader(const std::vector<Clause>& clauses, const std::vector<Group>& groups,
               const names::Marked& marked, std::string_view text, const theatre::Theatre& theatre,
               model::Modality& said_before);

  StatusReading read(int clause);

 private:
  const Group& group(int i) const { return groups_[std::size_t(i)]; }
  void apply(names::Effect effect);
  // From the clause up through what governs it.
  void walk(int i);
  // Whether the parent's status reaches this clause; takes the parent's own effect along.
  bool climbs(const Clause& c, const Clause& p);
  // "a deadline of Friday for taking P"
  bool meant_for(const Clause& c, const Clause& p) const;
  // "will not stop until they have taken P", "will move on once P is taken"
  bool still_to_come(int i) const;
  // "was the last to fall", "are among the first towns to be taken"
  bool ranked_between(const Clause& p, const Clause& c) const;
  // "An attempt by A to take P failed"
  names::Effect outcome(const Clause& attempt) const;

  // The nearest verb of saying before the clause, one at the sentence's end, or "according to".
  void read_attribution(int i, StatusReading& reading);
  // No contrast ("while", "but") stands between the saying and the clause.
  bool reaches(int say, int i) const;
  model::Modality modality_of_speaker(const Clause& say) const;
  int agent(const Clause& say) const;
  bool speaks_for_party(const Group& g) const;
  bool party_after(const Group& attribution) const;
  std::string speaker_name(const Clause& say) const;
  // "was reportedly taken"
  bool hearsay(const Group& verb) const;

  // Marks what "it is not true that …" denies, up to a stop or a contrast.
  void deny_behind(std::size_t denial);
  // Marks what "reports that … are false" denies: all behind "reports that", or else only what
  // stands directly before, up to another clause.
  void deny_before(std::size_t denial);
  bool contrasts(const Group& g) const;
  // "are [false]", "proved to be [false]": the first group of the verb that leads to the predicate,
  // or the predicate itself when there is none.
  std::size_t copula_before(std::size_t predicate) const;
  // "reports [that …]", "its claim [of …]"
  bool opens_report(std::size_t i) const;

  const std::vector<Clause>& clauses_;
  const std::vector<Group>& groups_;
  const names::Marked& marked_;
  std::string_view text_;
  const theatre::Theatre& theatre_;
  model::Modality& said_before_;
  std::vector<int> says_;       // clauses of saying
  std::vector<int> contrasts_;  // by clause: how many up to it stand in contrast
  std::vector<bool> denied_;    // by group
  bool doubted_ = false;        // "reportedly", "according to A": the whole sentence is a claim
  // Of the clause being read.
  bool planned_ = false, negated_ = false, conditional_ = false;
  bool failed_ = false;  // "repelled", "foiled"
};

}  // namespace tidemark::events
