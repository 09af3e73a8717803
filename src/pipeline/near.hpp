// One cell's day from the statements around it: what `why` needs, at a cost that does not grow with
// the observatory.
//
// The region that is looked at grows where walks from the cell leave it, until they leave it
// without having met evidence with a probability under 5 in 100,000. What lies beyond then decides
// no more than that: probabilities and influences are those of the whole map to four decimals.
#pragma once

#include "control/region.hpp"
#include "pipeline/view.hpp"

namespace tidemark::pipeline {

struct Near {
  // What is told of the cell's own places, and what else decides it.
  std::vector<control::KnownEvent> events;
  publish::Reports reports;
  Day day;  // right at the cell, without areas; of the evidence what decides the cell
  std::vector<control::Reason> reasons;
  double beyond = 0;          // at most so much of the answer lies outside of the region
  std::size_t cells = 0;      // of the region
  std::size_t looked_at = 0;  // statements
};

// REQUIRES: cell is one of the atlas
base::Result<Near> solve_near(const Observatory& observatory, const Atlas& atlas, int cell,
                              base::Date valid, bool hindsight = true);

// Borrows both.
publish::Snapshot snapshot_of(const Atlas& atlas, const Near& near);

}  // namespace tidemark::pipeline
