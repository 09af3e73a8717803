// How much each side held of any part of the country.
#pragma once

#include <utility>
#include <vector>

#include "measure/area.hpp"

namespace tidemark::measure {

// Cells, each with its km² that lie in the part.
using Part = std::vector<std::pair<int, double>>;

// As side_areas; shares are of the part.
std::vector<SideArea> side_areas_of(const Part& part, const control::ControlMap& map);

}  // namespace tidemark::measure
