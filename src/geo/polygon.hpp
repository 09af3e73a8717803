// Polygons in degrees on WGS 84: rings are closed implicitly (the first point is not repeated).
#pragma once

#include <vector>

#include "geo/point.hpp"

namespace tidemark::geo {

using Ring = std::vector<Point>;

struct Polygon {
  Ring outer;
  std::vector<Ring> holes;
};

using MultiPolygon = std::vector<Polygon>;

struct Box {
  Point min{180, 90};
  Point max{-180, -90};
  void add(Point p);
  bool contains(Point p) const;
};

Box bounds(const MultiPolygon& shape);

// Geodesic area in km² (edges are geodesics), holes subtracted; orientation does not matter.
double area_km2(const MultiPolygon& shape);
double area_km2(const Polygon& polygon);

// Even-odd rule in the plane of degrees; a point on the border may fall on either side.
bool contains(const MultiPolygon& shape, Point p);

}  // namespace tidemark::geo
