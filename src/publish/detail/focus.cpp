#include "publish/detail/focus.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "geo/coverage.hpp"
#include "geo/overlay.hpp"

namespace tidemark::publish::detail {
namespace {

using base::Result;

constexpr int kCircleCorners = 96;  // of what stands for a circle

// The points within `km`, 0.05% smaller than the circle.
geo::MultiPolygon circle(geo::Point centre, double km) {
  geo::Polygon polygon;
  for (int i = 0; i < kCircleCorners; ++i) {
    polygon.outer.push_back(geo::destination(centre, -360.0 * i / kCircleCorners, km));
  }
  return {polygon};
}

bool reaches_into(const geo::Box& a, const geo::Box& b) {
  return a.min.lon <= b.max.lon && b.min.lon <= a.max.lon && a.min.lat <= b.max.lat &&
         b.min.lat <= a.max.lat;
}

Result<Focus> around(const Snapshot& snapshot, const Around& wanted, const Words& words) {
  Focus focus;
  focus.whole = false;
  focus.name = fill_in(words.within, fmt::format("{:g}", wanted.km),
                       words.name(wanted.name, wanted.name_ar));
  const geo::MultiPolygon disc = circle(wanted.centre, wanted.km);
  auto shape = geo::intersect(snapshot.complex.outline(), disc);
  if (!shape) return shape.error();
  focus.shape = std::move(*shape);
  const geo::Box box = geo::bounds(disc);
  for (std::size_t i = 0; i < snapshot.complex.cells().size(); ++i) {
    const cells::Cell& cell = snapshot.complex.cells()[i];
    if (!reaches_into(geo::bounds(cell.shape), box)) continue;
    auto inside = geo::intersect(cell.shape, disc);
    if (!inside) return inside.error();
    if (!inside->empty()) focus.part.emplace_back(int(i), geo::area_km2(*inside));
  }
  return focus;
}

Result<Focus> admin_area(const Snapshot& snapshot, const AdminPart& wanted, const Words& words) {
  Focus focus;
  focus.whole = false;
  focus.name = words.name(
      snapshot.complex.layers()[wanted.layer].areas[std::size_t(wanted.area)].name, wanted.name_ar);
  std::vector<const geo::MultiPolygon*> shapes;
  for (std::size_t i = 0; i < snapshot.complex.cells().size(); ++i) {
    for (const cells::Face& face : snapshot.complex.cells()[i].faces) {
      if (face.areas[wanted.layer] != wanted.area) continue;
      shapes.push_back(&face.shape);
      focus.part.emplace_back(int(i), face.area_km2);
    }
  }
  auto shape = geo::unite_coverage(shapes);
  if (!shape) return shape.error();
  focus.shape = std::move(*shape);
  return focus;
}

}  // namespace

Result<Focus> focus_of(const Snapshot& snapshot, const MapOptions& options, const Words& words) {
  if (options.around || options.part) {
    auto focus = options.around ? around(snapshot, *options.around, words)
                                : admin_area(snapshot, *options.part, words);
    if (!focus) return focus.error();
    if (focus->part.empty())
      return base::Error{fmt::format("no part of the country lies in {}", focus->name)};
    focus->areas = measure::side_areas_of(focus->part, snapshot.map);
    return focus;
  }
  Focus focus{true,
              words.name(snapshot.theatre.name, snapshot.theatre.name_ar),
              snapshot.theatre.outline,
              {},
              snapshot.areas};
  for (std::size_t i = 0; i < snapshot.complex.cells().size(); ++i) {
    focus.part.emplace_back(int(i), snapshot.complex.cells()[i].area_km2);
  }
  return focus;
}

}  // namespace tidemark::publish::detail
