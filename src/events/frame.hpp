// Frames: clauses → drafts of events. The class of the verb or noun says what the subject, object and
// adjuncts of its clause mean; people and things are never places.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

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

class FrameReader {
 public:
  // `terms`: what generic names mean in the report's outlet (model::Source::terms).
  FrameReader(const theatre::Theatre& theatre, const std::map<std::string, std::string>& terms,
              Discourse& discourse)
      : theatre_(theatre), terms_(terms), discourse_(discourse) {}

  // The drafts of one clause, without status and date.
  std::vector<Draft> read(const SentenceReading& sentence, int clause);
  // To be called when a sentence is done, so that its last phrases are known to the next.
  void finish(const SentenceReading& sentence);

 private:
  class Run;
  // Tells the discourse of the running sentence's groups up to `last`.
  void hear(const SentenceReading& sentence, std::size_t last);
  bool only_supports(const SentenceReading& sentence, std::size_t group) const;

  const theatre::Theatre& theatre_;
  const std::map<std::string, std::string>& terms_;
  Discourse& discourse_;
  std::size_t heard_ = 0;  // groups of the running sentence that the discourse knows
};

}  // namespace tidemark::events
