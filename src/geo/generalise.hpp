// Lines with fewer vertices, for those who must not see where exactly one runs.
#pragma once

#include <vector>

#include "geo/point.hpp"

namespace tidemark::geo {

// Keeps both ends; no vertex that is left out lies farther than `km` from what stays (Douglas and
// Peucker 1973, in a plane that touches the globe at the line's first point). A line closed by its
// first point stays closed, with at least three corners if it had them: within less than `km` if
// need be.
std::vector<Point> generalised(const std::vector<Point>& line, double km);

}  // namespace tidemark::geo
