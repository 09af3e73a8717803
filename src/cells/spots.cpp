#include "cells/spots.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "cells/filler.hpp"
#include "geo/locator.hpp"

namespace tidemark::cells {
namespace {

bool near_segment(PlanePoint p, PlanePoint a, PlanePoint b, double limit) {
  // Most segments are ruled out by their box.
  if (p.x < std::min(a.x, b.x) - limit || p.x > std::max(a.x, b.x) + limit ||
      p.y < std::min(a.y, b.y) - limit || p.y > std::max(a.y, b.y) + limit) {
    return false;
  }
  PlanePoint along{b.x - a.x, b.y - a.y};
  double length2 = std::max(along.x * along.x + along.y * along.y, 1e-300);
  double at = std::clamp(((p.x - a.x) * along.x + (p.y - a.y) * along.y) / length2, 0.0, 1.0);
  return std::hypot(a.x + at * along.x - p.x, a.y + at * along.y - p.y) <= limit;
}

using PlaneRing = std::vector<PlanePoint>;

bool near_any(PlanePoint p, const std::vector<PlaneRing>& rings, double limit) {
  for (const PlaneRing& ring : rings) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      if (near_segment(p, ring[j], ring[i], limit)) return true;
    }
  }
  return false;
}

std::vector<PlaneRing> to_plane(const geo::MultiPolygon& outline, const Plane& plane) {
  std::vector<PlaneRing> rings;
  auto add = [&](const geo::Ring& ring) {
    PlaneRing& out = rings.emplace_back();
    for (geo::Point p : ring) out.push_back(plane.to_plane(p));
  };
  for (const geo::Polygon& polygon : outline) {
    add(polygon.outer);
    for (const geo::Ring& hole : polygon.holes) add(hole);
  }
  return rings;
}

}  // namespace

std::vector<Spot> gather_spots(std::vector<Site> sites, const geo::MultiPolygon& outline,
                               const Plane& plane, const Options& options, base::Errors& notes) {
  geo::Locator locator(outline);
  std::vector<PlaneRing> border = to_plane(outline, plane);
  double tolerance = options.border_tolerance_km * plane.units_per_km();
  auto takes_part = [&](geo::Point point) {
    if (locator.contains(point)) return true;
    PlanePoint p = plane.to_plane(point);
    // The plane's box has a margin of the tolerance: all beyond it, and what is no number, is out.
    return std::hypot(p.x, p.y) <= Plane::kRadius && near_any(p, border, tolerance);
  };
  std::vector<Spot> spots;
  std::map<std::pair<double, double>, std::size_t> spot_at;
  for (Site& site : sites) {
    if (!takes_part(site.point)) {
      notes.push_back({fmt::format("{} at {} lies outside of the outline: no cell", site.id,
                                   site.point.to_text())});
      continue;
    }
    PlanePoint p = plane.rounded(site.point);
    auto [found, is_new] = spot_at.try_emplace({p.x, p.y}, spots.size());
    if (is_new) spots.push_back({{}, {}, site.point, p});
    if (spots[found->second].area.empty()) spots[found->second].area = std::move(site.area);
    if (!site.id.empty()) spots[found->second].places.push_back(std::move(site.id));
  }
  std::vector<PlanePoint> taken;
  for (const Spot& spot : spots) taken.push_back(spot.plane);
  SiteIndex index(std::move(taken));
  for (geo::Point p : filler_sites(outline, plane, index, options.filler_spacing_km)) {
    spots.push_back({{}, {}, p, plane.rounded(p)});
  }
  return spots;
}

}  // namespace tidemark::cells
