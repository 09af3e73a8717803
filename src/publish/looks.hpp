// How the cells of a day's map look: what pictures, the site and GIS layers tell of them.
#pragma once

#include <compare>
#include <vector>

#include "control/solve.hpp"

namespace tidemark::publish {

struct CellLook {
  int side = -1;    // holder: index into the theatre's sides; -1: not known
  int tone = 0;     // class of its probability, 0 palest
  int second = -1;  // of a contested cell: who contests it
  auto operator<=>(const CellLook&) const = default;
};

// By cell.
std::vector<CellLook> looks_of(const control::ControlMap& map);

}  // namespace tidemark::publish
