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
// GeographicLib's PolygonArea: off by less than 0.1 m² per vertex. Neighbours agree on a common
// border only if both name all of its vertices.
double area_km2(const MultiPolygon& shape);
double area_km2(const Polygon& polygon);

// In square degrees of the plane, positive when the ring runs counter-clockwise.
double planar_area(const Ring& ring);

// Even-odd rule in the plane of degrees; a point on the border may fall on either side.
bool contains(const MultiPolygon& shape, Point p);

// Whether the edge a-b crosses the ray from `p` to the east. Each edge owns its lower end and not
// its upper one, so that a ray through a vertex counts once.
bool crosses_eastward_ray(Point a, Point b, Point p);

}  // namespace tidemark::geo
