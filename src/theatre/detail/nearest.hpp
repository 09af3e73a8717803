// The nearest of some places to a point.
#pragma once

#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

#include "model/place.hpp"

namespace tidemark::theatre {

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
