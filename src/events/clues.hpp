// Clues to the day on which a report was written, each with its likelihood on any day.
//
// A likelihood is the probability that a report written on day D says just this: "captured P on
// Monday", where public record has the capture of P on C, is likely when D - C is a few days and
// "Monday", seen from D, is C. Distances between telling and told follow fixed lag distributions:
// most news is of today or yesterday. What no landmark explains has the small likelihood kStray on
// every day, so that one misreading cannot outvote the rest.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "events/chronology.hpp"
#include "events/draft.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

// What a report says about time outside its events.
struct TimesTold {
  std::vector<text::TimeMention> mentions;     // of the body and the headline
  std::size_t of_lead = 0;                     // so many of them stand in headline and lead
  std::vector<Landmarks> named;                // battles and incidents called by name
  std::vector<base::Date> among;               // the days that a dateline without year may mean
  int day_count = 0;                           // "the 20th day of …", in the lead
  std::vector<const model::Landmark*> fought;  // battles at the places of the events
};

struct Clue {
  std::string what;                              // for --explain
  std::function<double(base::Date)> likelihood;  // > 0
  std::vector<base::DateSpan> days;              // days worth trying because of it
  double stray =
      1;  // its likelihood on a day that it has nothing to do with; 1: it only tells days apart
  double most = 1;                         // its likelihood on no day is greater
  std::optional<base::DateSpan> within{};  // outside these days its likelihood is `stray`
};

// A day to which nothing ties what was said: the chance to be misread, on any day of ten years.
// What says no day of its own is misread more often.
inline constexpr double kStray = 0.1 / 3650;
inline constexpr double kStrayWithoutWords = 0.3 / 3650;
// What is so for months is so on a third of all days.
inline constexpr double kState = 0.35;

// Of a report about `war`. Also notes in `told` which battles the events are part of.
std::vector<Clue> clues_of_events(const std::vector<Draft>& drafts, std::string_view text,
                                  const Chronology& chronology, const theatre::Theatre& theatre,
                                  model::WarSet war, TimesTold& told);
std::vector<Clue> clues_of_times(const TimesTold& told, const Chronology& chronology);

}  // namespace tidemark::events
