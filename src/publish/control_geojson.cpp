#include <fmt/format.h>

#include <cmath>

#include "model/json.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/geojson.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

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
      {"known_by", snapshot.known.to_text()},
      {"profile", snapshot.profile.name}};
  if (cell.place.empty()) return result;
  if (const model::Place* place = snapshot.theatre.place(cell.place)) {
    result["place"] = place->name;
    result["place_id"] = place->id;
  }
  return result;
}

// Corners that neighbours share are rounded alike: no gaps.
geo::MultiPolygon shape_of(const Snapshot& snapshot, const cells::Cell& cell) {
  geo::MultiPolygon shape = cell.shape;
  if (!snapshot.profile.coarse) return shape;
  const auto round = [](geo::Ring& ring) {
    for (geo::Point& p : ring) p = {std::round(p.lon * 1e3) / 1e3, std::round(p.lat * 1e3) / 1e3};
  };
  for (geo::Polygon& polygon : shape) {
    round(polygon.outer);
    for (geo::Ring& hole : polygon.holes) round(hole);
  }
  return shape;
}

}  // namespace

std::string control_geojson(const Snapshot& snapshot, const std::string& metadata) {
  std::string text = detail::collection_begin(metadata);
  const char* separator = "\n";
  for (std::size_t i = 0; i < snapshot.complex.cells().size(); ++i) {
    if (snapshot.map.holder[i] < 0) continue;
    text += fmt::format(R"({}{{"type":"Feature","properties":{},"geometry":{}}})", separator,
                        model::canonical(properties(snapshot, i)),
                        detail::geometry(shape_of(snapshot, snapshot.complex.cells()[i])));
    separator = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace tidemark::publish
