// Finds places by a folded name near a point. Keys are given, so that each name is folded only once.
#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/place.hpp"

namespace tidemark::theatre {

class PlaceIndex {
 public:
  // An empty key (a name that is nothing but an article) is not kept.
  void add(const std::string& key, std::size_t place);
  // The places of a key in the order of their numbers, each once.
  const std::vector<std::size_t>& of(const std::string& key) const;

 private:
  std::unordered_map<std::string, std::vector<std::size_t>> places_of_;
};

// A place's own name, its Arabic (or other native) name and its aliases.
std::vector<const std::string*> names_of(const model::Place& place);

// The nearest of `candidates` within `km` of `point` for which `fits(number)` holds.
template <typename Fits>
std::optional<std::size_t> nearest(const std::vector<model::Place>& places,
                                   const std::vector<std::size_t>& candidates, geo::Point point,
                                   double km, Fits fits) {
  std::optional<std::size_t> best;
  for (std::size_t i : candidates) {
    // A degree of latitude is nowhere shorter than 110.5 km: far ones need no geodesic.
    if (std::abs(places[i].point.lat - point.lat) * 110.5 > km || !fits(i)) continue;
    double distance = geo::distance_km(places[i].point, point);
    if (distance > km) continue;
    best = i;
    km = distance;
  }
  return best;
}

}  // namespace tidemark::theatre
