#include "names/place_index.hpp"

#include <algorithm>

namespace tidemark::names {
namespace {

void add(std::unordered_map<std::string, std::vector<int>>& index, std::string key, int place) {
  if (key.empty()) return;
  std::vector<int>& places = index[std::move(key)];
  if (places.empty() || places.back() != place) places.push_back(place);
}

}  // namespace

PlaceIndex::PlaceIndex(const theatre::Theatre& theatre, const model::Folding& folding)
    : theatre_(theatre), folding_(folding) {
  for (std::size_t i = 0; i < theatre.places.size(); ++i) {
    const model::Place& place = theatre.places[i];
    auto add_name = [&](const std::string& name) {
      if (name.empty()) return;
      add(plain_, folding_.plain(name), int(i));
      add(loose_, folding_.loose(name), int(i));
    };
    add_name(place.name);
    add_name(place.name_ar);
    for (const std::string& alias : place.aliases) add_name(alias);
  }
}

std::vector<Candidate> PlaceIndex::find(std::string_view name) const {
  std::vector<Candidate> found;
  if (auto it = plain_.find(folding_.plain(name)); it != plain_.end()) {
    for (int place : it->second) found.push_back({place, 1});
  }
  if (auto it = loose_.find(folding_.loose(name)); it != loose_.end()) {
    for (int place : it->second) {
      bool known = std::any_of(found.begin(), found.end(),
                               [&](const Candidate& c) { return c.place == place; });
      if (!known) found.push_back({place, kLooseLikeness});
    }
  }
  return found;
}

bool PlaceIndex::knows(std::string_view name) const {
  return plain_.contains(folding_.plain(name)) || loose_.contains(folding_.loose(name));
}

bool PlaceIndex::knows_exactly(std::string_view name) const {
  return plain_.contains(folding_.plain(name));
}

bool PlaceIndex::names_no_point(std::string_view name) const {
  auto it = plain_.find(folding_.plain(name));
  if (it == plain_.end()) return false;
  return std::none_of(it->second.begin(), it->second.end(), [&](int place) {
    return theatre_.places[std::size_t(place)].has_cell();
  });
}

}  // namespace tidemark::names
