// Coverages: shapes that tile a region, each naming every vertex of its borders, so that neighbours
// share their edges exactly. Works in the plane of degrees; results are oriented as RFC 7946 wants.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "geo/polygon.hpp"

namespace tidemark::geo {

using Line = std::vector<Point>;

// One bounded face of an arrangement of lines, with a point well inside it.
struct Face {
  Polygon polygon;
  Point inside;
};

// The bounded faces into which lines cut the plane. Lines are noded by snap rounding (Hobby 1999)
// to kSnapDegrees, so that faces share their vertices exactly: no slivers, gaps or overlaps.
base::Result<std::vector<Face>> faces_between(const std::vector<Line>& lines);

inline constexpr double kSnapDegrees = 1e-9;  // 0.1 mm

// The union of shapes of a coverage, many times faster than unite(): borders that two shapes share
// cancel and the rest is closed again. Keeps all other vertices. REQUIRES: a coverage; a broken one
// is an Error only where the area tells (a shape given twice).
base::Result<MultiPolygon> unite_coverage(const std::vector<const MultiPolygon*>& shapes);

}  // namespace tidemark::geo
