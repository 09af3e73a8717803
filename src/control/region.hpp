// One cell's answer from a region around it, at a cost that grows with the region alone.
//
// Walks that leave the region are counted and not followed. What evidence within it decides is so a
// lower bound, and all that is missing is together at most `beyond`.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "control/solve.hpp"

namespace tidemark::control {

struct RegionAnswer {
  ControlMap map;               // right at the cell; all others belong to nobody
  std::vector<Reason> reasons;  // as of explain_parts
  double beyond = 0;
  // The cells outside by which walks leave, and how probably: together `beyond`.
  std::vector<std::pair<int, double>> exits;
};

// Fails on evidence outside of the region or for a side that is not in the order.
// REQUIRES: the cell lies in the region
base::Result<RegionAnswer> solve_region(const cells::Complex& complex, std::span<const int> region,
                                        const std::vector<std::string>& side_order,
                                        const std::vector<Evidence>& evidence,
                                        const SolveOptions& options, int cell,
                                        double at_least = 0.01);

}  // namespace tidemark::control
