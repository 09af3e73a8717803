// Which positions get a cell: the places that stand in the outline, joined where they coincide, and
// fillers for the open country between them.
#pragma once

#include <string>
#include <vector>

#include "cells/complex.hpp"

namespace tidemark::cells {

struct Spot {
  std::vector<std::string> places;  // ids of all places that stand here; none for a filler
  std::string area;                 // the admin area that the first of them to name one names
  geo::Point point;
  PlanePoint plane;  // rounded
};

// In the order of the sites, fillers last. What lies too far outside of the outline is noted.
std::vector<Spot> gather_spots(std::vector<Site> sites, const geo::MultiPolygon& outline,
                               const Plane& plane, const Options& options, base::Errors& notes);

}  // namespace tidemark::cells
