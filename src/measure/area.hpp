// How much each side held: km² and share of the country, with a low-high band.
#pragma once

#include <string>
#include <vector>

#include "cells/complex.hpp"
#include "control/solve.hpp"

namespace tidemark::measure {

struct SideArea {
  std::string side;     // empty: unknown
  double km2 = 0;       // cells that it holds
  double share = 0;     // of the outline's area, 0 to 1; over all rows they sum to 1
  double low_km2 = 0;   // cells that it holds with probability at least kSure and uncontested
  double high_km2 = 0;  // cells where it may be the holder: probability at least kPossible
};

inline constexpr double kSure = 0.8;
inline constexpr double kPossible = 0.2;

// In the order of the map's sides, sides without area left out, unknown last (always present).
std::vector<SideArea> side_areas(const cells::Complex& complex, const control::ControlMap& map);

}  // namespace tidemark::measure
