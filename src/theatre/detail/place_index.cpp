#include "theatre/detail/place_index.hpp"

namespace tidemark::theatre {

void PlaceIndex::add(const std::string& key, std::size_t place) {
  if (key.empty()) return;
  std::vector<std::size_t>& places = places_of_[key];
  // Places come in order of their numbers, except that a merged place may gain keys later.
  for (std::size_t known : places) {
    if (known == place) return;
  }
  places.push_back(place);
}

const std::vector<std::size_t>& PlaceIndex::of(const std::string& key) const {
  static const std::vector<std::size_t> kNone;
  auto it = places_of_.find(key);
  return it == places_of_.end() ? kNone : it->second;
}

std::vector<const std::string*> names_of(const model::Place& place) {
  std::vector<const std::string*> names = {&place.name};
  if (!place.name_ar.empty()) names.push_back(&place.name_ar);
  for (const std::string& alias : place.aliases) names.push_back(&alias);
  return names;
}

}  // namespace tidemark::theatre
