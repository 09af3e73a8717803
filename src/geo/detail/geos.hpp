// GEOS's reentrant C API with owners: one context per operation, whose error text becomes an Error.
// GEOS is LGPL and linked as a shared library.
#pragma once

#include <geos_c.h>

#include <memory>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "geo/coverage.hpp"
#include "geo/polygon.hpp"

namespace tidemark::geo::detail {

// Frees a geometry with the context that made it.
struct FreeGeometry {
  GEOSContextHandle_t context;
  void operator()(GEOSGeometry* geometry) const { GEOSGeom_destroy_r(context, geometry); }
};
using Geometry = std::unique_ptr<GEOSGeometry, FreeGeometry>;

// Not copyable: geometries keep the context's handle, and its handler keeps the address of this.
class Geos {
 public:
  Geos();
  ~Geos();
  Geos(const Geos&) = delete;
  Geos& operator=(const Geos&) = delete;

  GEOSContextHandle_t handle() const { return context_; }
  Geometry own(GEOSGeometry* geometry) const { return {geometry, FreeGeometry{context_}}; }

  // Null when a coordinate is not finite or GEOS refuses; error() then tells why.
  Geometry multipolygon(const std::vector<const MultiPolygon*>& shapes);
  Geometry multiline(const std::vector<Line>& lines);

  // Every polygon within a geometry, outer rings counter-clockwise; lines and points left out.
  MultiPolygon polygons(const GEOSGeometry* geometry) const;
  Polygon polygon(const GEOSGeometry* geometry) const;

  // `what` names the operation that gave null.
  base::Error error(const std::string& what) const;

 private:
  Geometry line_or_ring(const std::vector<Point>& points, bool ring);
  Geometry collect(int type, std::vector<Geometry> parts);
  Geometry polygon_of(const Polygon& polygon);
  Ring ring(const GEOSGeometry* line, bool counter_clockwise) const;

  GEOSContextHandle_t context_;
  std::string message_;
};

}  // namespace tidemark::geo::detail
