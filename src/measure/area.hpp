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
inline constexpr double kThresholds[] = {kPossible, kSure};  // all that areas ask of probabilities

// Whether the holder of a cell holds it with probability at least kSure and uncontested.
bool held_surely(const control::ControlMap& map, int cell);

// In the order of the map's sides, sides without area left out, unknown last (always present).
std::vector<SideArea> side_areas(const cells::Complex& complex, const control::ControlMap& map);

// The same within each area of an admin layer: cells are divided by their faces. Shares are of that
// area.
struct AdminAreas {
  int area = -1;  // index into the layer's areas; -1: what lies in none
  double km2 = 0;
  std::vector<SideArea> sides;
};
// In the order of the layer's areas, those without a cell left out. REQUIRES: the complex has the
// layer.
std::vector<AdminAreas> side_areas_in(const cells::Complex& complex, const control::ControlMap& map,
                                      std::size_t layer);

}  // namespace tidemark::measure
