#include "pipeline/find_area.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <set>

namespace tidemark::pipeline {
namespace {

using model::Place;

// The folded names of a place.
std::set<std::string> keys_of(const Place& place, const model::Folding& folding) {
  std::set<std::string> keys = {folding.loose(place.name), folding.loose(place.name_ar)};
  for (const std::string& alias : place.aliases) keys.insert(folding.loose(alias));
  return keys;
}

// The place of the gazetteer that is an area of this name: its other names mean the area too.
const Place* area_called(const Atlas& atlas, const model::Folding& folding,
                         const std::string& key) {
  const auto found = std::ranges::find_if(atlas.theatre.places, [&](const Place& place) {
    return model::class_of_kind(place.kind) == model::PlaceClass::area && !place.admin1.empty() &&
           keys_of(place, folding).contains(key);
  });
  return found == atlas.theatre.places.end() ? nullptr : &*found;
}

}  // namespace

base::Result<publish::AdminPart> find_area(const Observatory& observatory, const Atlas& atlas,
                                           const std::string& wanted) {
  const model::Folding& folding = observatory.resources.language.folding;
  const std::vector<cells::AdminLayer>& layers = atlas.complex.layers();
  const std::string key = folding.loose(wanted);
  const Place* place = area_called(atlas, folding, key);
  std::set<std::string> keys = place ? keys_of(*place, folding) : std::set<std::string>();
  keys.insert(key);
  keys.erase("");
  for (std::size_t layer = 0; layer < layers.size(); ++layer) {
    for (std::size_t area = 0; area < layers[layer].areas.size(); ++area) {
      const std::string name = folding.loose(layers[layer].areas[area].name);
      if (keys.contains(name))
        return publish::AdminPart{layer, int(area), place ? place->name_ar : ""};
    }
  }
  if (layers.empty()) return base::Error{fmt::format("{} has no admin areas", atlas.theatre.name)};
  std::vector<std::string> names;
  for (const cells::AdminArea& area : layers.front().areas) names.push_back(area.name);
  return base::Error{fmt::format("'{}' is no area of {}; there are {}", wanted, atlas.theatre.name,
                                 fmt::join(names, ", "))};
}

publish::Subject subject_of(const Atlas& atlas, const publish::AdminPart& area) {
  publish::Subject subject;
  subject.area = atlas.complex.layers()[area.layer].areas[std::size_t(area.area)].name;
  const std::vector<cells::Cell>& cells = atlas.complex.cells();
  for (int cell = 0; cell < int(cells.size()); ++cell) {
    double km2 = 0;
    for (const cells::Face& face : cells[std::size_t(cell)].faces) {
      if (face.areas[area.layer] == area.area) km2 += face.area_km2;
    }
    if (km2 <= 0) continue;
    subject.km2 += km2;
    subject.area_parts.emplace_back(cell, km2);
  }
  for (auto& [cell, part] : subject.area_parts) part /= subject.km2;
  return subject;
}

}  // namespace tidemark::pipeline
