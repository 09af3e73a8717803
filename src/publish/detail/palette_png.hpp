// A picture as a PNG of at most 256 colours: maps are flat colours, and the mixtures along their
// edges differ by less than an eye sees. A third of the size of one with a colour for each pixel.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "base/result.hpp"

namespace tidemark::publish::detail {

// Opaque pixels, row by row from the top: blue, green, red and a byte that is not read. Equal
// pictures give equal bytes. Fails when there is no memory left.
base::Result<std::string> palette_png(std::span<const std::uint8_t> pixels, int width, int height);

}  // namespace tidemark::publish::detail
