#include "pipeline/surface.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "base/csv.hpp"
#include "control/evidence.hpp"
#include "geo/hull.hpp"
#include "geo/overlay.hpp"
#include "geo/shapes_io.hpp"
#include "pipeline/points_table.hpp"

namespace tidemark::pipeline {
namespace {

using base::Result;
using Rows = std::vector<PointRow>;

// A table of one's own is asked for a guess wherever it says anything at all: evidence reaches
// 320 km, where a theatre's map gives up after 71.
constexpr double kLeakPerKm2 = 1e-5;

Result<geo::MultiPolygon> outline_of(const SurfaceRequest& request, const Rows& places,
                                     const Rows& evidence) {
  if (!request.outline.empty()) {
    auto features = geo::read_polygons(request.outline);
    if (!features) return features.error();
    if (features->empty()) return base::Error{"holds no polygon", request.outline};
    std::vector<const geo::MultiPolygon*> shapes;
    for (const geo::Feature& feature : *features) shapes.push_back(&feature.shape);
    return geo::unite(shapes);
  }
  if (!request.country.empty()) return request.country;
  std::vector<geo::Point> points;
  for (const Rows* rows : {&places, &evidence}) {
    for (const PointRow& row : *rows) points.push_back(row.point);
  }
  return geo::hull_around(points, kAroundKm);
}

std::string site_id(geo::Point p) { return fmt::format("{},{}", p.lat, p.lon); }

Result<cells::Complex> complex_of(const SurfaceRequest& request, const Rows& places,
                                  const Rows& evidence) {
  auto outline = outline_of(request, places, evidence);
  if (!outline) return outline.error();
  std::vector<cells::Site> sites;
  for (const Rows* rows : {&places, &evidence}) {
    for (const PointRow& row : *rows) sites.push_back({site_id(row.point), row.point});
  }
  base::Errors outside;  // told by place_rows and known_rows, with file and line
  return cells::build_complex({std::move(sites), std::move(*outline)}, {}, outside);
}

// The cell with the nearest site, wherever the point lies. Slow, and only for the few places
// outside the outline's box.
int nearest_cell(const cells::Complex& complex, geo::Point point) {
  if (int cell = complex.cell_at(point); cell >= 0) return cell;
  const auto& cells = complex.cells();
  auto nearest = std::ranges::min_element(
      cells, {}, [&](const cells::Cell& cell) { return geo::distance_km(cell.site, point); });
  return int(nearest - cells.begin());
}

std::vector<SurfaceRow> place_rows(const SurfaceRequest& request, const Rows& places,
                                   const cells::Complex& complex, Faults& faults) {
  std::vector<SurfaceRow> rows;
  int outside = 0, first_line = 0;
  for (const PointRow& place : places) {
    int cell = complex.cell_of(site_id(place.point));
    if (cell < 0) {
      if (outside++ == 0) first_line = place.line;
      cell = nearest_cell(complex, place.point);
    }
    rows.push_back({place.id.empty() ? place.name : place.id, cell});
  }
  if (outside > 0) {
    faults.warnings.push_back({fmt::format("places outside the outline take the nearest cell: {}, "
                                           "the first on this line",
                                           outside),
                               request.places, first_line});
  }
  return rows;
}

// The evidence as control takes it. Outlines are coarse: what lies a little outside speaks for the
// nearest cell, what lies farther off is refused.
std::vector<control::KnownBaseline> known_rows(const SurfaceRequest& request, const Rows& evidence,
                                               const cells::Complex& complex, base::Date valid,
                                               Faults& faults) {
  std::vector<control::KnownBaseline> known;
  for (const PointRow& row : evidence) {
    model::Baseline baseline;
    baseline.place_id = site_id(row.point);
    baseline.name = row.name;
    baseline.point = row.point;
    if (complex.cell_of(baseline.place_id) < 0) {
      baseline.point = complex.cells()[std::size_t(nearest_cell(complex, row.point))].site;
      if (geo::distance_km(baseline.point, row.point) > kAroundKm) {
        faults.refused.push_back({"lies far outside the outline", request.evidence, row.line});
        continue;
      }
    }
    baseline.side = row.side;
    baseline.shared_with = row.shared_with;
    baseline.date = row.date.value_or(valid);
    known.push_back({std::move(baseline), {}});
  }
  return known;
}

std::vector<std::string> sides_of(const std::vector<control::KnownBaseline>& evidence) {
  std::vector<std::string> sides;
  for (const auto& known : evidence) {
    for (const std::string& side : {known.record.side, known.record.shared_with}) {
      bool is_new = !side.empty() && std::ranges::find(sides, side) == sides.end();
      if (is_new) sides.push_back(side);
    }
  }
  return sides;
}

base::Date day_of(const SurfaceRequest& request, const Rows& evidence) {
  if (request.on) return *request.on;
  std::optional<base::Date> last;
  for (const PointRow& row : evidence) {
    if (row.date) last = std::max(last.value_or(*row.date), *row.date);
  }
  return last.value_or(base::Date());
}

}  // namespace

Result<Surface> make_surface(const base::World& world, SurfaceRequest request, Faults& faults) {
  auto places = read_points(world, request.places, {"name"}, faults.refused);
  if (!places) return places.error();
  auto evidence = read_points(world, request.evidence, {"side"}, faults.refused);
  if (!evidence) return evidence.error();
  auto complex = complex_of(request, *places, *evidence);
  if (!complex) return complex.error();

  Surface surface;
  surface.complex = std::move(*complex);
  surface.rows = place_rows(request, *places, surface.complex, faults);
  const base::Date valid = day_of(request, *evidence);
  auto known = known_rows(request, *evidence, surface.complex, valid, faults);
  auto gathered = control::gather_evidence({}, known, surface.complex, valid, {});
  auto map = control::map_control(request.method, surface.complex, sides_of(known), gathered,
                                  {.leak_per_km2 = kLeakPerKm2});
  if (!map) return map.error();
  surface.map = std::move(*map);
  surface.areas = measure::side_areas(surface.complex, surface.map);
  return surface;
}

std::string surface_csv(const Surface& surface) {
  std::string text = base::csv_line({"id", "side", "probability", "area_km2"});
  for (const SurfaceRow& row : surface.rows) {
    const int holder = surface.map.holder[std::size_t(row.cell)];
    const double probability =
        holder < 0 ? surface.map.unknown(row.cell) : surface.map.probability(row.cell, holder);
    text += base::csv_line(
        {row.id, holder < 0 ? "" : surface.map.sides[std::size_t(holder)],
         fmt::format("{:.4f}", probability),
         fmt::format("{:.3f}", surface.complex.cells()[std::size_t(row.cell)].area_km2)});
  }
  return text;
}

}  // namespace tidemark::pipeline
