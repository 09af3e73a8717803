#include <algorithm>
#include <cmath>

#include "geo/generalise.hpp"
#include "geo/overlay.hpp"
#include "model/json.hpp"
#include "publish/detail/admin_borders.hpp"
#include "publish/detail/site_parts.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr double kShownAround = 0.6;  // of the country's size, on each side
constexpr double kNamedAround = 0.2;  // where a neighbour's name may stand
constexpr double kBorderKm = 0.4;     // how far borders of neighbours and areas may be simplified
constexpr double kBaseSteps = 1e3;    // per degree

double rounded_degrees(double degrees) { return std::round(degrees * kBaseSteps) / kBaseSteps; }

// Points that fall together stand once.
model::Json coordinates(const std::vector<geo::Point>& points) {
  model::Json line = model::Json::array();
  for (geo::Point p : points) {
    model::Json point = {rounded_degrees(p.lon), rounded_degrees(p.lat)};
    if (line.empty() || line.back() != point) line.push_back(std::move(point));
  }
  return line;
}

model::Json closed(const geo::Ring& ring) {
  model::Json line = coordinates(ring);
  if (!line.empty() && line.front() != line.back()) line.push_back(line.front());
  return line;
}

model::Json coordinates(const geo::MultiPolygon& shape) {
  model::Json polygons = model::Json::array();
  for (const geo::Polygon& polygon : shape) {
    model::Json rings = model::Json::array({closed(polygon.outer)});
    if (rings[0].size() < 4) continue;
    for (const geo::Ring& hole : polygon.holes) {
      if (model::Json ring = closed(hole); ring.size() >= 4) rings.push_back(std::move(ring));
    }
    polygons.push_back(std::move(rings));
  }
  return polygons;
}

geo::MultiPolygon box_around(const geo::Box& country, double part) {
  const double wide = (country.max.lon - country.min.lon) * part;
  const double high = (country.max.lat - country.min.lat) * part;
  const geo::Point low{country.min.lon - wide, country.min.lat - high};
  const geo::Point top{country.max.lon + wide, country.max.lat + high};
  return {{{low, {top.lon, low.lat}, top, {low.lon, top.lat}}, {}}};
}

model::Json feature(model::Json properties, const char* type, model::Json shape) {
  return {{"type", "Feature"},
          {"properties", std::move(properties)},
          {"geometry", {{"type", type}, {"coordinates", std::move(shape)}}}};
}

// The centre of gravity of the largest part.
model::Json middle(const geo::MultiPolygon& shape) {
  const auto largest = std::ranges::max_element(shape, {}, [](const geo::Polygon& polygon) {
    return std::abs(geo::planar_area(polygon.outer));
  });
  if (largest == shape.end()) return nullptr;
  const geo::Ring& ring = largest->outer;
  const geo::Point origin = ring.front();
  double x = 0, y = 0, twice = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Point a = ring[i], b = ring[(i + 1) % ring.size()];
    const double ax = a.lon - origin.lon, ay = a.lat - origin.lat;
    const double bx = b.lon - origin.lon, by = b.lat - origin.lat;
    const double cross = ax * by - bx * ay;
    x += (ax + bx) * cross;
    y += (ay + by) * cross;
    twice += cross;
  }
  if (twice == 0) return nullptr;
  return {rounded_degrees(origin.lon + x / (3 * twice)),
          rounded_degrees(origin.lat + y / (3 * twice))};
}

base::Result<void> add_neighbours(const SiteContent& content, model::Json& features) {
  const Snapshot& snapshot = content.snapshot;
  const geo::Box country = geo::bounds(snapshot.theatre.outline);
  const geo::MultiPolygon box = box_around(country, kShownAround);
  const geo::MultiPolygon named = box_around(country, kNamedAround);
  for (const theatre::Neighbour& neighbour : snapshot.theatre.neighbours) {
    auto shown = geo::intersect(neighbour.shape, box);
    if (!shown) return shown.error();
    auto simple = geo::simplify(*shown, kBorderKm);
    if (!simple) return simple.error();
    auto near = geo::intersect(*simple, named);
    if (!near) return near.error();
    model::Json polygons = coordinates(*simple);
    if (polygons.empty()) continue;
    model::Json properties = {
        {"kind", "country"}, {"name", neighbour.name}, {"label", middle(*near)}};
    const auto native = content.neighbour_names.find(neighbour.name);
    if (native != content.neighbour_names.end()) properties["name_ar"] = native->second;
    features.push_back(feature(std::move(properties), "MultiPolygon", std::move(polygons)));
  }
  return {};
}

// A river is named half way along its longest part, a lake in its middle.
void add_water(const theatre::Water& water, model::Json& features) {
  model::Json properties = {
      {"kind", water.kind}, {"name", water.name}, {"name_ar", water.name_ar}, {"rank", water.rank}};
  if (!water.shape.empty()) {
    properties["label"] = middle(water.shape);
    features.push_back(feature(properties, "MultiPolygon", coordinates(water.shape)));
  }
  if (water.lines.empty()) return;
  const auto longest = std::ranges::max_element(
      water.lines, {}, [](const std::vector<geo::Point>& line) { return line.size(); });
  const geo::Point half = (*longest)[longest->size() / 2];
  properties["label"] = {rounded_degrees(half.lon), rounded_degrees(half.lat)};
  model::Json lines = model::Json::array();
  for (const auto& line : water.lines) lines.push_back(coordinates(line));
  features.push_back(feature(properties, "MultiLineString", std::move(lines)));
}

// Where the areas of the first level meet.
void add_borders(const cells::Complex& complex, model::Json& features) {
  if (complex.layers().empty()) return;
  model::Json lines = model::Json::array();
  for (const geo::Line& line : geo::generalised(admin_borders(complex, 0), kBorderKm)) {
    if (model::Json points = coordinates(line); points.size() > 1)
      lines.push_back(std::move(points));
  }
  if (lines.empty()) return;
  features.push_back(feature({{"kind", "border"}}, "MultiLineString", std::move(lines)));
}

}  // namespace

base::Result<std::string> base_json(const SiteContent& content) {
  model::Json features = model::Json::array();
  auto done = add_neighbours(content, features);
  if (!done) return done.error();
  add_borders(content.snapshot.complex, features);
  for (const theatre::Water& water : content.waters) add_water(water, features);
  const geo::Box country = geo::bounds(content.snapshot.theatre.outline);
  const geo::Ring corners = box_around(country, kShownAround)[0].outer;
  return model::canonical({{"type", "FeatureCollection"},
                           {"bbox",
                            {rounded_degrees(corners[0].lon), rounded_degrees(corners[0].lat),
                             rounded_degrees(corners[2].lon), rounded_degrees(corners[2].lat)}},
                           {"features", std::move(features)}}) +
         "\n";
}

}  // namespace tidemark::publish::detail
