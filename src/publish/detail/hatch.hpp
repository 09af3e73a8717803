// Patterns as lines clipped to a shape: hatching of contested cells and the sides' own patterns.
//
// Lines start from the page's origin, so that they run on from one shape to the next. Lines rather
// than pattern images keep SVG sharp at any size.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "publish/detail/pixels.hpp"

namespace tidemark::publish::detail {

using Segment = std::pair<Pixel, Pixel>;

// Parallel lines `spacing` pixels apart, `degrees` counter-clockwise from the horizontal.
std::vector<Segment> hatch(const PixelShape& shape, double degrees, double spacing);

// A side's pattern: lines, cross, grid, bars, columns or dots (very short lines, to be drawn with
// round ends); any other name has none.
std::vector<Segment> pattern(const PixelShape& shape, std::string_view name, double spacing);

}  // namespace tidemark::publish::detail
