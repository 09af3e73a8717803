// Rivers, lakes and borders that control passes with difficulty.
#pragma once

#include <vector>

#include "cells/complex.hpp"

namespace tidemark::cells {

// Fills in every border's passage: the product of the factors of the barriers that the straight way
// between the two sites crosses, each barrier once.
void apply_barriers(std::vector<Cell>& cells, const std::vector<Barrier>& barriers);

}  // namespace tidemark::cells
