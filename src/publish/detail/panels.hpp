// The lettered parts of a picture: header, legend, scale bar, footer.
#pragma once

#include <string>
#include <vector>

#include "publish/detail/canvas.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/wording.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

// What a picture says in letters; the picture and its description read the same table.
struct Legend {
  struct Row {
    std::string name;
    std::string km2, share, band;
    Colour colour;
    std::string pattern;
    bool unknown = false;
  };
  std::string title, subtitle, source;
  std::vector<Row> rows;
};

Legend make_legend(const Snapshot& snapshot, const MapOptions& options, const Words& words);
// One line of plain text for readers who cannot see the picture.
std::string description(const Legend& legend, const Words& words);

Size legend_size(const Legend& legend, const Words& words);
inline constexpr Size kScaleBarSize{300, 44};

void draw_header(Canvas& canvas, const Frame& frame, const Legend& legend);
void draw_legend(Canvas& canvas, const Frame& frame, const Legend& legend, const Words& words);
void draw_scale_bar(Canvas& canvas, const Frame& frame);
void draw_footer(Canvas& canvas, const Frame& frame, const Legend& legend);

}  // namespace tidemark::publish::detail
