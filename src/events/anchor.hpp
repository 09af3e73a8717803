// Anchoring: the day on which a report was written, when it shows none, from all its clues
// together.
//
// Every day worth trying gets the product of its clues' likelihoods (clues.hpp); against all of
// them stands the chance that the report belongs to none of these days, where every clue is a
// stray. The day is accepted when the days around it that hold kSure of the probability are no more
// than a week; then dates count from that band. Otherwise the day stays open.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "events/clues.hpp"

namespace tidemark::events {

struct Anchor {
  base::Date day;
  base::DateSpan band;    // holds kSure of the probability
  double confidence = 0;  // that the day is right within one
};

inline constexpr double kSure = 0.7;
inline constexpr int kWidestBand = 7;  // days

// Nothing when no day is clearly best. The best days with their clues are appended to
// `explanation`.
std::optional<Anchor> anchor(const std::vector<Clue>& clues, std::string* explanation);

}  // namespace tidemark::events
