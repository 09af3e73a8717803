// Lines between cells of different holders, from the cells' shared edges: exact, each drawn once.
#pragma once

#include <string>
#include <vector>

#include "cells/complex.hpp"
#include "control/solve.hpp"

namespace tidemark::publish::detail {

struct Front {
  int first = -1;   // index into the map's sides; -1: unknown
  int second = -1;  // first < second
  std::vector<geo::Point> line;
};

// In ascending order of sides; touching edges of one pair joined into long lines.
std::vector<Front> find_fronts(const cells::Complex& complex, const control::ControlMap& map);

}  // namespace tidemark::publish::detail
