// An outline around points for which nobody has drawn one.
#pragma once

#include <vector>

#include "geo/polygon.hpp"

namespace tidemark::geo {

// The convex hull in the plane of degrees, counter-clockwise; points inside edges are left out.
// Fewer than three points when they lie on one line.
Ring convex_hull(std::vector<Point> points);

// The convex hull of all that lies within `km` of the points, its round corners drawn as straight
// pieces. Empty when there are no points. Points on both sides of the antimeridian are not
// supported.
MultiPolygon hull_around(const std::vector<Point>& points, double km);

}  // namespace tidemark::geo
