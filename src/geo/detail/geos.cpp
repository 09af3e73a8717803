#include "geo/detail/geos.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>

namespace tidemark::geo::detail {
namespace {

void remember(const char* message, void* text) { *static_cast<std::string*>(text) = message; }

}  // namespace

Geos::Geos() : context_(GEOS_init_r()) {
  // A context without a notice handler drops notices, and an error handler keeps GEOS from
  // printing.
  GEOSContext_setErrorMessageHandler_r(context_, remember, &message_);
}

Geos::~Geos() { GEOS_finish_r(context_); }

base::Error Geos::error(const std::string& what) const {
  return {fmt::format("{}: {}", what, message_.empty() ? "GEOS gave no reason" : message_)};
}

Geometry Geos::line_or_ring(const std::vector<Point>& points, bool ring) {
  std::vector<double> xy;
  xy.reserve(2 * points.size() + 2);
  for (Point p : points) {
    if (!std::isfinite(p.lon) || !std::isfinite(p.lat)) {
      message_ = "a coordinate is not a number";
      return own(nullptr);
    }
    xy.insert(xy.end(), {p.lon, p.lat});
  }
  if (ring && !points.empty()) xy.insert(xy.end(), {points[0].lon, points[0].lat});
  GEOSCoordSequence* sequence =
      GEOSCoordSeq_copyFromBuffer_r(context_, xy.data(), unsigned(xy.size() / 2), 0, 0);
  if (!sequence) return own(nullptr);
  return own(ring ? GEOSGeom_createLinearRing_r(context_, sequence)
                  : GEOSGeom_createLineString_r(context_, sequence));
}

Geometry Geos::polygon_of(const Polygon& polygon) {
  Geometry outer = line_or_ring(polygon.outer, true);
  if (!outer) return outer;
  std::vector<Geometry> holes;
  for (const Ring& hole : polygon.holes) {
    holes.push_back(line_or_ring(hole, true));
    if (!holes.back()) return own(nullptr);
  }
  std::vector<GEOSGeometry*> raw;
  for (Geometry& hole : holes) raw.push_back(hole.release());
  return own(GEOSGeom_createPolygon_r(context_, outer.release(), raw.data(), unsigned(raw.size())));
}

Geometry Geos::collect(int type, std::vector<Geometry> parts) {
  std::vector<GEOSGeometry*> raw;
  raw.reserve(parts.size());
  for (Geometry& part : parts) raw.push_back(part.release());
  return own(GEOSGeom_createCollection_r(context_, type, raw.data(), unsigned(raw.size())));
}

Geometry Geos::multipolygon(const std::vector<const MultiPolygon*>& shapes) {
  std::vector<Geometry> parts;
  for (const MultiPolygon* shape : shapes) {
    for (const Polygon& polygon : *shape) {
      parts.push_back(polygon_of(polygon));
      if (!parts.back()) return own(nullptr);
    }
  }
  return collect(GEOS_MULTIPOLYGON, std::move(parts));
}

Geometry Geos::multiline(const std::vector<Line>& lines) {
  std::vector<Geometry> parts;
  for (const Line& line : lines) {
    parts.push_back(line_or_ring(line, false));
    if (!parts.back()) return own(nullptr);
  }
  return collect(GEOS_MULTILINESTRING, std::move(parts));
}

Ring Geos::ring(const GEOSGeometry* line, bool counter_clockwise) const {
  const GEOSCoordSequence* sequence = GEOSGeom_getCoordSeq_r(context_, line);
  unsigned size = 0;
  if (!sequence || !GEOSCoordSeq_getSize_r(context_, sequence, &size) || size == 0) return {};
  std::vector<double> xy(2 * std::size_t(size));
  GEOSCoordSeq_copyToBuffer_r(context_, sequence, xy.data(), 0, 0);
  Ring ring(size - 1);  // GEOS repeats the first point
  for (std::size_t i = 0; i < ring.size(); ++i) ring[i] = {xy[2 * i], xy[2 * i + 1]};
  if (!ring.empty() && (planar_area(ring) > 0) != counter_clockwise) {
    std::reverse(ring.begin(), ring.end());
  }
  return ring;
}

Polygon Geos::polygon(const GEOSGeometry* geometry) const {
  Polygon polygon;
  polygon.outer = ring(GEOSGetExteriorRing_r(context_, geometry), true);
  int holes = GEOSGetNumInteriorRings_r(context_, geometry);
  for (int i = 0; i < holes; ++i) {
    polygon.holes.push_back(ring(GEOSGetInteriorRingN_r(context_, geometry, i), false));
  }
  return polygon;
}

MultiPolygon Geos::polygons(const GEOSGeometry* geometry) const {
  if (GEOSGeomTypeId_r(context_, geometry) == GEOS_POLYGON) {
    if (GEOSisEmpty_r(context_, geometry)) return {};
    return {polygon(geometry)};
  }
  MultiPolygon shape;
  if (GEOSGeomTypeId_r(context_, geometry) < GEOS_MULTIPOINT) return shape;  // a line or a point
  for (int i = 0, parts = GEOSGetNumGeometries_r(context_, geometry); i < parts; ++i) {
    MultiPolygon part = polygons(GEOSGetGeometryN_r(context_, geometry, i));
    std::move(part.begin(), part.end(), std::back_inserter(shape));
  }
  return shape;
}

}  // namespace tidemark::geo::detail
