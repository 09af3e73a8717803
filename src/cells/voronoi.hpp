// The Voronoi diagram of sites with whole coordinates (Fortune's sweep with exact predicates,
// Boost.Polygon): neighbours share their vertices bit for bit, also where many sites lie on a
// circle.
#pragma once

#include <vector>

#include "cells/plane.hpp"

namespace tidemark::cells {

using Chain = std::vector<PlanePoint>;

// The edges between the cells of `sites`, each once, joined into chains (fewer lines are noded
// faster); true within Plane::kRadius of the origin. REQUIRES: sites rounded, no two alike, none
// farther than Plane::kRadius from the origin.
std::vector<Chain> voronoi_chains(const std::vector<PlanePoint>& sites);

}  // namespace tidemark::cells
