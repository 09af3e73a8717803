#include "geo/overlay.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/coverage.hpp"
#include "geo/detail/geos.hpp"
#include "geo/locator.hpp"

namespace tidemark::geo {
namespace {

using detail::Geometry;
using detail::Geos;

// Stretches longitudes, so that degrees measure alike in both directions, or back.
MultiPolygon stretched(MultiPolygon shape, double factor) {
  for (Polygon& polygon : shape) {
    for (Point& p : polygon.outer) p.lon *= factor;
    for (Ring& hole : polygon.holes) {
      for (Point& p : hole) p.lon *= factor;
    }
  }
  return shape;
}

void add_closed(const Ring& ring, std::vector<Line>& lines) {
  if (ring.empty()) return;
  lines.push_back(ring);
  lines.back().push_back(ring.front());
}

// Rings too short to close make a polygon that GEOS refuses to build.
bool is_valid(const MultiPolygon& shape) {
  Geos geos;
  Geometry geometry = geos.multipolygon({&shape});
  return geometry && GEOSisValid_r(geos.handle(), geometry.get()) == 1;
}

}  // namespace

base::Result<MultiPolygon> unite(const std::vector<const MultiPolygon*>& shapes) {
  Geos geos;
  Geometry all = geos.multipolygon(shapes);
  if (!all) return geos.error("union");
  Geometry result = geos.own(GEOSUnaryUnion_r(geos.handle(), all.get()));
  if (!result) return geos.error("union");
  return geos.polygons(result.get());
}

base::Result<MultiPolygon> intersect(const MultiPolygon& a, const MultiPolygon& b) {
  Geos geos;
  Geometry left = geos.multipolygon({&a}), right = geos.multipolygon({&b});
  if (!left || !right) return geos.error("intersection");
  Geometry result = geos.own(GEOSIntersection_r(geos.handle(), left.get(), right.get()));
  if (!result) return geos.error("intersection");
  return geos.polygons(result.get());
}

// GEOS's own repair keeps no rule in particular for polygons that overlap; faces and parity do.
base::Result<MultiPolygon> make_valid(const MultiPolygon& shape, bool& repaired) {
  repaired = !is_valid(shape);
  if (!repaired) return shape;
  std::vector<Line> lines;
  for (const Polygon& polygon : shape) {
    add_closed(polygon.outer, lines);
    for (const Ring& hole : polygon.holes) add_closed(hole, lines);
  }
  auto faces = faces_between(lines);
  if (!faces) return faces.error();
  Locator locator(shape);
  MultiPolygon kept;
  for (Face& face : *faces) {
    if (locator.contains(face.inside)) kept.push_back(std::move(face.polygon));
  }
  return unite_coverage({&kept});
}

base::Result<MultiPolygon> simplify(const MultiPolygon& shape, double km) {
  Box box = bounds(shape);
  double middle = (box.min.lat + box.max.lat) / 2 * std::numbers::pi / 180;
  double factor = std::max(std::cos(middle), 0.01);
  MultiPolygon metric = stretched(shape, factor);
  Geos geos;
  Geometry whole = geos.multipolygon({&metric});
  if (!whole) return geos.error("simplification");
  Geometry result =
      geos.own(GEOSTopologyPreserveSimplify_r(geos.handle(), whole.get(), km / kKmPerDegree));
  if (!result) return geos.error("simplification");
  return stretched(geos.polygons(result.get()), 1 / factor);
}

}  // namespace tidemark::geo
