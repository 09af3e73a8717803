// Overlay of polygons (GEOS): what cells and map layers need. All of it works in the plane of
// degrees; shapes that cross the antimeridian are not supported.
//
// Results are valid (OGC), outer rings counter-clockwise and holes clockwise (RFC 7946). Expected
// failure (a coordinate that is no number, an invalid shape given to what needs a valid one) is an
// Error with GEOS's reason.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "geo/polygon.hpp"

namespace tidemark::geo {

// The union of shapes that touch or overlap, e.g. of one side's cells; holes kept.
base::Result<MultiPolygon> unite(const std::vector<const MultiPolygon*>& shapes);

base::Result<MultiPolygon> intersect(const MultiPolygon& a, const MultiPolygon& b);

// A valid shape that covers the same points under the even-odd rule; says if it was `repaired`.
base::Result<MultiPolygon> make_valid(const MultiPolygon& shape, bool& repaired);

// Fewer vertices, none moved by more than about `km` (Douglas-Peucker, topology kept).
base::Result<MultiPolygon> simplify(const MultiPolygon& shape, double km);

}  // namespace tidemark::geo
