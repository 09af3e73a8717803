#include "cells/filler.hpp"

#include <cmath>
#include <numbers>

#include "geo/locator.hpp"

namespace tidemark::cells {

std::vector<geo::Point> filler_sites(const geo::MultiPolygon& outline, const Plane& plane,
                                     const SiteIndex& sites, double spacing_km) {
  std::vector<geo::Point> fillers;
  if (!(spacing_km > 0)) return fillers;
  geo::Locator locator(outline);
  geo::Box box = geo::bounds(outline);
  PlanePoint min = plane.to_plane(box.min), max = plane.to_plane(box.max);
  double step = spacing_km * plane.units_per_km();
  double height = step * std::numbers::sqrt3 / 2;
  int row = 0;
  for (double y = min.y + height / 2; y < max.y; y += height, ++row) {
    for (double x = min.x + (row % 2 ? step : step / 2); x < max.x; x += step) {
      geo::Point p = plane.to_degrees({x, y});
      if (!locator.contains(p)) continue;
      SiteIndex::Nearest near = sites.nearest({x, y});
      if (near.site < 0 || near.distance > step) fillers.push_back(p);
    }
  }
  return fillers;
}

}  // namespace tidemark::cells
