// The order in which areas are told: largest first, the unknown last.
#pragma once

#include <algorithm>
#include <vector>

#include "measure/area.hpp"

namespace tidemark::publish::detail {

inline std::vector<measure::SideArea> by_size(std::vector<measure::SideArea> areas) {
  std::stable_sort(areas.begin(), areas.end(), [](const auto& a, const auto& b) {
    if (a.side.empty() != b.side.empty()) return b.side.empty();
    return a.km2 > b.km2;
  });
  return areas;
}

}  // namespace tidemark::publish::detail
