#include "geo/coverage.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

#include "geo/detail/geos.hpp"

namespace tidemark::geo {
namespace {

using detail::Geometry;
using detail::Geos;

struct Edge {
  Point from, to;
  bool operator==(const Edge&) const = default;
};

bool before(const Edge& a, const Edge& b) {
  auto key = [](const Edge& e) { return std::tuple(e.from.lon, e.from.lat, e.to.lon, e.to.lat); };
  return key(a) < key(b);
}

void add_edges(const Ring& ring, bool counter_clockwise, std::vector<Edge>& edges) {
  bool turn = (planar_area(ring) > 0) == counter_clockwise;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    edges.push_back(turn ? Edge{ring[j], ring[i]} : Edge{ring[i], ring[j]});
  }
}

double covered(const Polygon& polygon) {
  double area = std::abs(planar_area(polygon.outer));
  for (const Ring& hole : polygon.holes) area -= std::abs(planar_area(hole));
  return area;
}

}  // namespace

base::Result<std::vector<Face>> faces_between(const std::vector<Line>& lines) {
  Geos geos;
  Geometry all = geos.multiline(lines);
  if (!all) return geos.error("faces between lines");
  Geometry noded = geos.own(GEOSUnaryUnionPrec_r(geos.handle(), all.get(), kSnapDegrees));
  if (!noded) return geos.error("faces between lines");
  const GEOSGeometry* one[] = {noded.get()};
  Geometry result = geos.own(GEOSPolygonize_r(geos.handle(), one, 1));
  if (!result) return geos.error("faces between lines");
  std::vector<Face> faces;
  for (int i = 0, n = GEOSGetNumGeometries_r(geos.handle(), result.get()); i < n; ++i) {
    const GEOSGeometry* polygon = GEOSGetGeometryN_r(geos.handle(), result.get(), i);
    Geometry inside = geos.own(GEOSPointOnSurface_r(geos.handle(), polygon));
    Face face{geos.polygon(polygon), {}};
    if (!inside || !GEOSGeomGetX_r(geos.handle(), inside.get(), &face.inside.lon) ||
        !GEOSGeomGetY_r(geos.handle(), inside.get(), &face.inside.lat)) {
      return geos.error("point inside a face");
    }
    faces.push_back(std::move(face));
  }
  return faces;
}

// Every edge runs with its shape to the left, so an edge inside the union meets its own reverse.
base::Result<MultiPolygon> unite_coverage(const std::vector<const MultiPolygon*>& shapes) {
  std::vector<Edge> edges;
  double area = 0;
  for (const MultiPolygon* shape : shapes) {
    for (const Polygon& polygon : *shape) {
      add_edges(polygon.outer, true, edges);
      for (const Ring& hole : polygon.holes) add_edges(hole, false, edges);
      area += covered(polygon);
    }
  }
  std::sort(edges.begin(), edges.end(), before);
  std::vector<Edge> border;
  for (const Edge& edge : edges) {
    bool shared = std::binary_search(edges.begin(), edges.end(), Edge{edge.to, edge.from}, before);
    if (!shared) border.push_back(edge);
  }
  std::vector<Line> lines;
  for (const Edge& edge : border) lines.push_back({edge.from, edge.to});
  Geos geos;
  Geometry all = geos.multiline(lines);
  if (!all) return geos.error("union of a coverage");
  const GEOSGeometry* one[] = {all.get()};
  Geometry faces = geos.own(GEOSPolygonize_r(geos.handle(), one, 1));
  if (!faces) return geos.error("union of a coverage");
  MultiPolygon result;
  for (Polygon& face : geos.polygons(faces.get())) {
    // A hole of the union is a face too, but its edges run the other way.
    Edge first{face.outer[0], face.outer[1]};
    if (!std::binary_search(border.begin(), border.end(), first, before)) continue;
    area -= covered(face);
    result.push_back(std::move(face));
  }
  if (!(std::abs(area) < 1e-9)) {
    return base::Error{"union of a coverage: its shapes overlap"};
  }
  return result;
}

}  // namespace tidemark::geo
