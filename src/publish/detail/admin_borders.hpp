// Where admin areas meet: the edges between faces of different areas of a layer, joined into lines.
#pragma once

#include <vector>

#include "cells/complex.hpp"
#include "measure/lines.hpp"

namespace tidemark::publish::detail {

// O(n log n) in the cells that are not whole within one area. REQUIRES: the complex has the layer
std::vector<measure::Line> admin_borders(const cells::Complex& complex, std::size_t layer);

}  // namespace tidemark::publish::detail
