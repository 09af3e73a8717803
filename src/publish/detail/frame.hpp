// The page's layout: header, map, footer, and where on the map legend and scale bar leave the
// country free. The map's part grows at the legend's corner when no corner has room for it.
//
//   ┌ header ─────────────┐
//   ├ map ────────┬──────┤
//   │   country   │legend│
//   │             └──────┤
//   ├ chart (of a film) ──┤
//   ├ footer ─────────────┤
//   └─────────────────────┘
#pragma once

#include "base/result.hpp"
#include "geo/polygon.hpp"
#include "publish/detail/pixels.hpp"
#include "publish/detail/projection.hpp"

namespace tidemark::publish::detail {

struct Size {
  double width = 0, height = 0;
};

// What has to find room on a page.
struct Furniture {
  Size legend;
  Size scale_bar;
  double page_width = 0;
  double chart = 0;   // height
  bool bare = false;  // without header and foot
};

class Frame {
 public:
  // `outline` is what the panels leave free. Fails when it is empty or spans no area.
  static base::Result<Frame> lay_out(const geo::MultiPolygon& outline, const Furniture& furniture);

  Rect page() const { return {0, 0, footer_.right, footer_.bottom}; }
  const Rect& header() const { return header_; }
  const Rect& map() const { return map_; }
  const Rect& chart() const { return chart_; }
  const Rect& footer() const { return footer_; }
  const Rect& legend() const { return legend_; }
  const Rect& scale_bar() const { return scale_bar_; }
  double units_per_km() const { return 1000 * units_per_metre_; }

  Pixel at(geo::Point p) const;
  PixelShape at(const geo::MultiPolygon& shape) const;

 private:
  explicit Frame(Projection projection) : projection_(std::move(projection)) {}

  Projection projection_;
  double units_per_metre_ = 0;
  Metres top_left_;  // of the map
  Rect header_, map_, chart_, footer_, legend_, scale_bar_;
};

}  // namespace tidemark::publish::detail
