// A draft: what a frame read from one clause, before its place, sides and date are settled.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/range.hpp"
#include "events/group.hpp"
#include "model/event.hpp"
#include "text/time.hpp"

namespace tidemark::events {

// Somebody who acts: an actor of the theatre, a group that only the text knows, or nobody named.
struct Party {
  int actor = -1;         // index into Theatre::actors
  std::string side{};     // empty: the actor's own; an outlet's terms may override it
  bool inferred = false;  // nobody stands in the clause: who the report speaks of
  std::string name{};     // as written, of a group that no table knows

  bool named() const { return actor >= 0 || !side.empty() || !name.empty(); }
  // Somebody did it: told here, or to be told by the rest of the report.
  bool meant() const { return named() || inferred; }
};

// When a draft happened, as its clause tells it, before anybody knows the day of writing.
struct Timing {
  std::optional<text::TimeMention> told;      // by the clause's own words
  std::optional<text::TimeMention> recalled;  // by "wrote 2 days ago how …" around it
  base::ByteRange words, recalled_words;      // of both, in the clean text
  bool headline = false;
  bool undated = false;      // the clause left its day out: no default either
  bool subordinate = false;  // the story does not go on from it: "after they took P", "had taken P"
  bool background = false;   // told to explain the news, not as news: "which they had lost"
};

// An actor that an unnamed party may be, and how much the report was speaking of it.
struct Weighed {
  int actor;
  double weight;
};

struct Draft {
  model::EventType type = model::EventType::gain;
  Party actor;
  Party opponent;
  std::vector<Weighed> takers;    // who the actor may be when it is inferred
  std::optional<PlaceItem> item;  // nothing when the text names no place
  std::string place_name;         // as written; for a common noun, the place that it stands for
  std::optional<int> count;
  model::Scope scope = model::Scope::point;
  bool partial = false;
  model::Part part;
  bool enters = false;  // an advance into the place itself
  std::vector<Locator> locators;
  model::Modality modality = model::Modality::asserted;
  Timing timing;
  std::optional<base::DateSpan> date;
  bool date_explicit = false;  // the text tells the day, rather than the default for fresh news
  model::DateFlag date_flag = model::DateFlag::none;
  base::ByteRange date_words;
  std::vector<std::string> said_by;
  base::ByteRange range;
  std::string rule;
  std::size_t sentence = 0;

  // Makes it one of that place of `text`.
  void name(const PlaceItem& place, std::string_view text) {
    item = place;
    scope = place.scope;
    partial = place.partial;
    part = place.part;
    place_name = place.name.of(text);
  }
};

}  // namespace tidemark::events
