// What the shares of a cell come to.
#pragma once

#include "control/solve.hpp"

namespace tidemark::control {

// Fills in the cell's holder, and whether another side comes near.
void decide(ControlMap& map, int cell, const SolveOptions& options);

}  // namespace tidemark::control
