#include "publish/detail/naming.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>

#include "measure/labelled.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr const char* kFirstLevel = "governorate";

int order_of(const std::string& kind) { return kind == "city" ? 0 : kind == "town" ? 1 : 2; }

std::unordered_map<std::string_view, const model::Place*> by_id(const theatre::Theatre& theatre) {
  std::unordered_map<std::string_view, const model::Place*> places;
  for (const model::Place& place : theatre.places) places.emplace(place.id, &place);
  return places;
}

}  // namespace

std::vector<const model::Place*> settlement_places_in(const Snapshot& snapshot,
                                                      const std::vector<int>& cells) {
  const auto places = by_id(snapshot.theatre);
  std::vector<const model::Place*> found;
  for (int cell : cells) {
    auto it = places.find(snapshot.complex.cells()[std::size_t(cell)].place);
    if (it == places.end()) continue;
    if (model::class_of_kind(it->second->kind) == model::PlaceClass::settlement)
      found.push_back(it->second);
  }
  std::ranges::sort(found, [](const model::Place* a, const model::Place* b) {
    return std::tuple(order_of(a->kind), a->name, a->id) <
           std::tuple(order_of(b->kind), b->name, b->id);
  });
  return found;
}

std::vector<std::string> settlements_in(const Snapshot& snapshot, const std::vector<int>& cells) {
  std::vector<std::string> names;
  for (const model::Place* place : settlement_places_in(snapshot, cells))
    names.push_back(place->name);
  return names;
}

std::map<std::string, std::string> native_areas(const theatre::Theatre& theatre) {
  std::map<std::string, std::string> names;
  for (const model::Place& place : theatre.places) {
    if (place.kind != kFirstLevel || place.admin1.empty() || place.name_ar.empty()) continue;
    names.try_emplace(place.admin1, place.name_ar);
  }
  return names;
}

std::string place_near(const Snapshot& snapshot, geo::Point point, int label) {
  const auto places = by_id(snapshot.theatre);
  const model::Place* nearest = nullptr;
  double best = 0;
  for (std::size_t i = 0; i < snapshot.complex.cells().size(); ++i) {
    const cells::Cell& cell = snapshot.complex.cells()[i];
    if (snapshot.map.holder[i] != label) continue;
    auto place = places.find(cell.place);
    if (place == places.end()) continue;
    const double km = geo::rough_km(point, cell.site);
    if (!nearest || km < best) nearest = place->second, best = km;
  }
  return nearest ? nearest->name : "";
}

SideId side_of(const Snapshot& snapshot, int label) {
  return {label < 0 ? "" : snapshot.map.sides[std::size_t(label)]};
}

}  // namespace tidemark::publish::detail
