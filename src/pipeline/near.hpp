// One cell's day from the statements around it: what `why` needs, at a cost that does not grow with
// the observatory.
//
// The region that is looked at grows, ring by ring, until a walk from the cell leaves it without
// having met evidence with a probability under 5 in 100,000. What lies beyond then decides no more
// than that: probabilities and influences are those of the whole map to four decimals.
#pragma once

#include "control/region.hpp"
#include "pipeline/view.hpp"

namespace tidemark::pipeline {

struct Near {
  Told told;  // around the cell; whole where `why` shows it, else as Ledger::gist_of tells
  std::vector<control::KnownBaseline> baselines;
  Day day;             // right at the cell, without areas
  std::vector<control::Reason> reasons;  // the evidence that decides the cell
  double beyond = 0;   // at most so much of the answer lies outside of the region
  std::size_t cells = 0;  // of the region
};

// REQUIRES: cell is one of the atlas
base::Result<Near> solve_near(const Observatory& observatory, const Atlas& atlas, int cell,
                              base::Date valid);

// Borrows both.
publish::Snapshot snapshot_of(const Atlas& atlas, const Near& near);

}  // namespace tidemark::pipeline
