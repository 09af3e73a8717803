// Changes between two days: what changed hands, from whom to whom.
//
// Definition: the cells whose label differs, summed by pair of labels; geodesic km². A contested
// cell counts for its holder. Both days must be of one complex.
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

// The part of it within one area of an admin layer: cells are divided by their faces.
struct AreaChange {
  int area = -1;  // index into the layer's areas; -1: what lies in none
  int from = kNobody, to = kNobody;
  double km2 = 0;
};
// Largest first. REQUIRES: the complex has the layer.
std::vector<AreaChange> changes_in(const Labelled& before, const Labelled& after,
                                   std::size_t layer);

}  // namespace tidemark::measure
