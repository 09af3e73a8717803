// Distance from a place to a side's front: how far away the line is that divides the side's
// territory from that of others.
//
// Definition: the geodesic length in km to the nearest point of the side's fronts (fronts.hpp); the
// border abroad and the limit to what nobody is known to hold are no fronts. With two sides, only
// the fronts between them count. O(edges).
#pragma once

#include <optional>

#include "measure/labelled.hpp"

namespace tidemark::measure {

struct ToFront {
  double km = 0;
  geo::Point nearest;      // on the front
  int opposite = kNobody;  // whom the side faces there
  bool inside = false;     // whether the place lies in the side's territory
};

// Nothing when the side has no such front.
std::optional<ToFront> distance_to_front(const Labelled& day, geo::Point place, int side,
                                         std::optional<int> against = std::nullopt);

}  // namespace tidemark::measure
