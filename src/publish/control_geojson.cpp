#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/json.hpp"
#include "publish/detail/facts.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

constexpr double kSteps = 1e6;  // per degree: RFC 7946 advises at most 6 decimals

// Rounded to the written decimals, points that fall together once.
geo::Ring rounded(const geo::Ring& ring) {
  geo::Ring result;
  for (geo::Point p : ring) {
    const geo::Point q{std::round(p.lon * kSteps) / kSteps, std::round(p.lat * kSteps) / kSteps};
    if (result.empty() || !(result.back() == q)) result.push_back(q);
  }
  while (result.size() > 1 && result.back() == result.front()) result.pop_back();
  return result;
}

bool is_counter_clockwise(const geo::Ring& ring) {
  double twice_area = 0;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    const geo::Point a = ring[i], b = ring[(i + 1) % ring.size()];
    twice_area += (b.lon - a.lon) * (b.lat + a.lat);
  }
  return twice_area < 0;
}

// Closed, outer rings counter-clockwise and holes clockwise. Nothing when no area is left.
std::string written(geo::Ring ring, bool outer) {
  ring = rounded(ring);
  if (ring.size() < 3) return {};
  if (is_counter_clockwise(ring) != outer) std::reverse(ring.begin(), ring.end());
  ring.push_back(ring.front());
  std::string text;
  for (geo::Point p : ring) {
    text += fmt::format("{}[{},{}]", text.empty() ? "[" : ",", p.lon, p.lat);
  }
  return text + "]";
}

std::string written(const geo::MultiPolygon& shape) {
  std::vector<std::string> polygons;
  for (const geo::Polygon& polygon : shape) {
    std::string rings = written(polygon.outer, true);
    if (rings.empty()) continue;
    for (const geo::Ring& hole : polygon.holes) {
      if (std::string text = written(hole, false); !text.empty()) rings += "," + text;
    }
    polygons.push_back("[" + rings + "]");
  }
  if (polygons.size() == 1) {
    return fmt::format(R"({{"type":"Polygon","coordinates":{}}})", polygons[0]);
  }
  return fmt::format(R"({{"type":"MultiPolygon","coordinates":[{}]}})", fmt::join(polygons, ","));
}

model::Json properties(const Snapshot& snapshot, std::size_t index) {
  const cells::Cell& cell = snapshot.complex.cells()[index];
  const int holder = snapshot.map.holder[index];
  const std::string& side = snapshot.map.sides[std::size_t(holder)];
  const auto decimals = [](double value, double steps) {
    return std::round(value * steps) / steps;
  };
  model::Json result = {
      {"side", side},
      {"side_name", detail::side_name(snapshot.theatre, side)},
      {"probability", decimals(snapshot.map.probability(int(index), holder), 1e3)},
      {"contested", bool(snapshot.map.contested[index])},
      {"area_km2", decimals(cell.area_km2, 1e4)},
      {"place", nullptr},
      {"place_id", nullptr},
      {"valid", snapshot.valid.to_text()},
      {"known_by", snapshot.known.to_text()}};
  if (!cell.place.empty()) {
    const model::Place* place = snapshot.theatre.place(cell.place);
    result["place"] = place ? place->name : cell.place;
    result["place_id"] = cell.place;
  }
  return result;
}

}  // namespace

std::string control_geojson(const Snapshot& snapshot) {
  std::string text = R"({"type":"FeatureCollection","features":[)";
  const char* separator = "\n";
  for (std::size_t i = 0; i < snapshot.complex.cells().size(); ++i) {
    if (snapshot.map.holder[i] < 0) continue;
    text += fmt::format(R"({}{{"type":"Feature","properties":{},"geometry":{}}})", separator,
                        model::canonical(properties(snapshot, i)),
                        written(snapshot.complex.cells()[i].shape));
    separator = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace tidemark::publish
