// Test helper: plain shapes, and the area that a shape covers on the plane.
#pragma once

#include "geo/polygon.hpp"

namespace tidemark::geo::testing {

inline Ring square_ring(double west, double south, double east, double north) {
  return {{west, south}, {east, south}, {east, north}, {west, north}};
}

inline MultiPolygon square(double west, double south, double east, double north) {
  return {{square_ring(west, south, east, north), {}}};
}

// Square degrees. Counter-clockwise outer rings count for, clockwise holes against.
inline double covered(const MultiPolygon& shape) {
  double sum = 0;
  for (const Polygon& polygon : shape) {
    sum += planar_area(polygon.outer);
    for (const Ring& hole : polygon.holes) sum += planar_area(hole);
  }
  return sum;
}

}  // namespace tidemark::geo::testing
