#include "geo/polygon.hpp"

#include <GeographicLib/Geodesic.hpp>
#include <GeographicLib/PolygonArea.hpp>
#include <algorithm>
#include <cmath>

namespace tidemark::geo {
namespace {

double ring_area_km2(const Ring& ring) {
  GeographicLib::PolygonArea sum(GeographicLib::Geodesic::WGS84());
  for (Point p : ring) sum.AddPoint(p.lat, p.lon);
  double perimeter = 0, metres2 = 0;
  sum.Compute(false, true, perimeter, metres2);
  return std::abs(metres2) / 1e6;
}

// How often a ray from `p` to the east crosses the ring: odd or even.
bool odd_crossings(const Ring& ring, Point p) {
  bool odd = false;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    if (crosses_eastward_ray(ring[j], ring[i], p)) odd = !odd;
  }
  return odd;
}

}  // namespace

void Box::add(Point p) {
  min = {std::min(min.lon, p.lon), std::min(min.lat, p.lat)};
  max = {std::max(max.lon, p.lon), std::max(max.lat, p.lat)};
}

bool Box::contains(Point p) const {
  return min.lon <= p.lon && p.lon <= max.lon && min.lat <= p.lat && p.lat <= max.lat;
}

Box bounds(const MultiPolygon& shape) {
  Box box;
  for (const Polygon& polygon : shape) {
    for (Point p : polygon.outer) box.add(p);
  }
  return box;
}

double area_km2(const Polygon& polygon) {
  double area = ring_area_km2(polygon.outer);
  for (const Ring& hole : polygon.holes) area -= ring_area_km2(hole);
  return area;
}

double area_km2(const MultiPolygon& shape) {
  double area = 0;
  for (const Polygon& polygon : shape) area += area_km2(polygon);
  return area;
}

double planar_area(const Ring& ring) {
  double sum = 0;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    // Relative to the first vertex: products of whole degrees would swamp a small ring.
    Point a{ring[j].lon - ring[0].lon, ring[j].lat - ring[0].lat};
    Point b{ring[i].lon - ring[0].lon, ring[i].lat - ring[0].lat};
    sum += a.lon * b.lat - b.lon * a.lat;
  }
  return sum / 2;
}

bool crosses_eastward_ray(Point a, Point b, Point p) {
  if ((a.lat > p.lat) == (b.lat > p.lat)) return false;
  return p.lon < a.lon + (b.lon - a.lon) * (p.lat - a.lat) / (b.lat - a.lat);
}

bool contains(const MultiPolygon& shape, Point p) {
  bool odd = false;
  for (const Polygon& polygon : shape) {
    odd ^= odd_crossings(polygon.outer, p);
    for (const Ring& hole : polygon.holes) odd ^= odd_crossings(hole, p);
  }
  return odd;
}

}  // namespace tidemark::geo
