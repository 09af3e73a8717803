// Changes between two days: what changed hands, from whom to whom.
//
// Definition: the cells whose label differs, summed by pair of labels; geodesic km². A contested cell
// counts for its holder. Both days must be of one complex.
#pragma once

#include <vector>

#include "measure/labelled.hpp"

namespace tidemark::measure {

struct Change {
  int from = kNobody, to = kNobody;
  double km2 = 0;
  std::vector<int> cells;  // ascending
};

// Largest first.
std::vector<Change> changes(const Labelled& before, const Labelled& after);

}  // namespace tidemark::measure
