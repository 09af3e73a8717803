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
                        detail::geometry(snapshot.complex.cells()[i].shape));
    separator = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace tidemark::publish
