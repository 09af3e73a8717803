// The lettered parts of a picture: header, legend, scale bar, footer. In scripts that run from
// right to left all but the scale bar is mirrored.
#pragma once

#include "publish/detail/canvas.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/legend.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish::detail {

Size legend_size(const Legend& legend, const Words& words);
inline constexpr Size kScaleBarSize{300, 44};

void draw_header(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words);
void draw_legend(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words);
void draw_scale_bar(Canvas& canvas, const Frame& frame, const Words& words);
void draw_footer(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words);

// A numbered mark, in the legend and on the map.
inline constexpr double kMarkRadius = 10;
void draw_mark(Canvas& canvas, Pixel centre, int number);

}  // namespace tidemark::publish::detail
