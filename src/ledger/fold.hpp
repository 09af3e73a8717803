// What people decided, laid over what was read.
//
// Of each author only the last decision about an event stands. When all that stand are alike they
// hold; while they are not, the event stays as it was read, and the disagreement is shown.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/event.hpp"
#include "model/known.hpp"
#include "model/review.hpp"

namespace tidemark::ledger {

struct ReviewEntry {
  model::Review review;
  std::string author;
  base::Instant known_at;
  std::int64_t entry = 0;
};

// The decisions that stand about one event, by entry.
using Standing = std::vector<ReviewEntry>;

// By the event's entry; only where something stands. `reviews` are in the order of the log.
std::map<std::int64_t, Standing> standing_of(const std::vector<ReviewEntry>& reviews);

bool is_disputed(const Standing& standing);

// The events in the order of their entries. A corrected event keeps its entry and takes the
// review's `known_at`; what was added or split off has the entry of its review.
std::vector<model::Known<model::Event>> reviewed(std::vector<model::Known<model::Event>> events,
                                                 const std::vector<ReviewEntry>& reviews);

}  // namespace tidemark::ledger
