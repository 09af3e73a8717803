#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "model/json.hpp"
#include "publish/detail/coarse_places.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/geojson.hpp"
#include "publish/detail/territories.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

using detail::Territories;

// Under a profile that generalises borders, cells that look the same are one.
Territories territories_of(const Snapshot& snapshot) {
  const auto alike = snapshot.profile.front_km > 0 ? detail::numbered(looks_of(snapshot.map))
                                                   : detail::none_alike(snapshot.map.holder.size());
  return {snapshot.complex, *measure::edges_of(snapshot.complex), alike, snapshot.profile};
}

model::Json properties(const Snapshot& snapshot, const Territories& territories, int territory) {
  const std::vector<int>& cells = territories.cells(territory);
  const cells::Cell& cell = snapshot.complex.cells()[std::size_t(cells.front())];
  const int holder = snapshot.map.holder[std::size_t(cells.front())];
  double probability = 1;
  for (const int i : cells)
    probability = std::min(probability, snapshot.map.probability(i, holder));
  const std::string& side = snapshot.map.sides[std::size_t(holder)];
  const auto decimals = [](double value, double steps) {
    return std::round(value * steps) / steps;
  };
  model::Json result = {{"side", side},
                        {"side_name", detail::side_name(snapshot.theatre, side)},
                        {"probability", decimals(probability, 1e3)},
                        {"contested", bool(snapshot.map.contested[std::size_t(cells.front())])},
                        {"area_km2", decimals(territories.km2(territory), 1e4)},
                        {"place", nullptr},
                        {"place_id", nullptr},
                        {"valid", snapshot.valid.to_text()},
                        {"known_by", snapshot.known.to_text()},
                        {"profile", snapshot.profile.name}};
  if (cells.size() > 1 || cell.place.empty()) return result;
  if (const model::Place* place = snapshot.theatre.place(cell.place)) {
    result["place"] = place->name;
    result["place_id"] = place->id;
  }
  return result;
}

// Corners that neighbours share are rounded alike: no gaps.
geo::MultiPolygon told(geo::MultiPolygon shape, const theatre::Profile& profile) {
  if (!profile.coarse) return shape;
  const auto round = [](geo::Ring& ring) {
    std::ranges::transform(ring, ring.begin(), detail::coarse_point);
  };
  for (geo::Polygon& polygon : shape) {
    round(polygon.outer);
    for (geo::Ring& hole : polygon.holes) round(hole);
  }
  return shape;
}

}  // namespace

base::Result<std::string> control_geojson(const Snapshot& snapshot, const std::string& metadata) {
  const Territories territories = territories_of(snapshot);
  std::string text = detail::collection_begin(metadata);
  const char* separator = "\n";
  for (int i = 0; i < territories.size(); ++i) {
    if (snapshot.map.holder[std::size_t(territories.first_cell(i))] < 0) continue;
    auto shape = territories.shape({i});
    if (!shape) return shape.error();
    text += fmt::format(R"({}{{"type":"Feature","properties":{},"geometry":{}}})", separator,
                        model::canonical(properties(snapshot, territories, i)),
                        detail::geometry(told(std::move(*shape), snapshot.profile)));
    separator = ",\n";
  }
  return text + "\n]}\n";
}

}  // namespace tidemark::publish
