// Which neighbour each piece of the outline borders on.
#pragma once

#include <vector>

#include "cells/complex.hpp"

namespace tidemark::cells {

// Fills in every cell's rim: edges that no other cell shares, counted to the neighbour whose
// outline is nearest to their middle if all of them lies up to `tolerance_km` away from it.
// REQUIRES: cells form a coverage.
void find_rims(std::vector<Cell>& cells, const std::vector<Neighbour>& neighbours,
               double tolerance_km);

}  // namespace tidemark::cells
