// Figures of a report beside the map (measure/check.hpp).
#pragma once

#include "measure/check_report.hpp"

namespace tidemark::measure {

// With the place that a figure is said of: more than the place has is impossible.
void compare_places(const std::vector<model::Claim>& figures, const CheckAgainst& against,
                    Findings& findings);
// With the map of the figure's day: areas and shares held, areas taken and lost, distances.
void compare_map(const std::vector<model::Claim>& figures, const CheckAgainst& against,
                 Findings& findings);

}  // namespace tidemark::measure
