// Cutting a country: the outline at the Voronoi edges of its spots and at the borders of its admin
// areas.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"
#include "cells/spots.hpp"

namespace tidemark::cells {

struct Part {
  geo::MultiPolygon shape;  // empty where other spots are nearer to all of the outline
  std::vector<Face> faces;  // as in Cell
};

// For each spot its part. Voronoi edges, outline and admin borders are noded together, so that
// parts and faces, and what they leave of the outline, share all vertices.
base::Result<std::vector<Part>> cut(const geo::MultiPolygon& outline,
                                    const std::vector<AdminLayer>& layers,
                                    const std::vector<Spot>& spots, const Plane& plane);

// The layer that the spots' own areas make, which stands in when nobody gives borders; none when
// no spot names an area. Sets the faces' areas. REQUIRES: one face for each part.
std::vector<AdminLayer> approximate_layer(const std::vector<Spot>& spots, std::vector<Part>& parts);

}  // namespace tidemark::cells
