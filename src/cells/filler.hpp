// Sites for open country, where no place is near.
#pragma once

#include <vector>

#include "cells/plane.hpp"
#include "cells/site_index.hpp"
#include "geo/polygon.hpp"

namespace tidemark::cells {

// The points of a hexagonal grid (neighbours `spacing_km` apart) inside the outline that lie
// farther than the spacing from every site. None when the spacing is not positive.
std::vector<geo::Point> filler_sites(const geo::MultiPolygon& outline, const Plane& plane,
                                     const SiteIndex& sites, double spacing_km);

}  // namespace tidemark::cells
