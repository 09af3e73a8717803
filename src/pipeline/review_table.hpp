// Review in bulk: the queue as a table (CSV), and such a table with decisions filled in.
#pragma once

#include <string>
#include <vector>

#include "pipeline/decision.hpp"
#include "pipeline/review_queue.hpp"

namespace tidemark::pipeline {

// One row for each event: entry, why, report, quote, the fields that can be corrected, and empty
// columns action, into, reason.
std::string review_csv(const std::vector<ToReview>& queue);

struct Applied {
  std::size_t recorded = 0, left = 0;  // left: rows without an action
};

// Records what the rows decide. `correct` takes the cells that differ from the event as it is; rows
// of one entry with the action `split` are its parts. A wrong row is refused by line and column,
// the rest applied; a row that was applied before is refused by nobody and changes nothing.
base::Result<Applied> apply_review_csv(const base::World& world, const std::string& file,
                                       Observatory& observatory, base::Instant known_at,
                                       const std::string& author, Faults& faults);

}  // namespace tidemark::pipeline
