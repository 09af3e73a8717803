#include "publish/detail/frame.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tidemark::publish::detail {
namespace {

constexpr double kHeader = 104;
constexpr double kFooter = 68;
constexpr double kMargin = 46;     // between the country and the map's sides
constexpr double kInset = 18;      // between panels and the map's sides
constexpr double kTallest = 1.06;  // the country on the page, to its width
constexpr double kFar = 1e9;       // metres
constexpr double kStep = 12;       // by which margins grow in search of room

struct Margins {
  double left = kMargin, right = kMargin, top = kMargin, bottom = kMargin;
};

struct MapCorner {
  bool right, bottom;
};
constexpr std::array<MapCorner, 4> kCorners = {
    {{true, true}, {false, true}, {true, false}, {false, false}}};

Rect in_corner(const Rect& map, MapCorner corner, Size size) {
  const double left = corner.right ? map.right - kInset - size.width : map.left + kInset;
  const double top = corner.bottom ? map.bottom - kInset - size.height : map.top + kInset;
  return {left, top, left + size.width, top + size.height};
}

}  // namespace

base::Result<Frame> Frame::lay_out(const geo::MultiPolygon& outline, const Furniture& furniture) {
  const auto& [legend, scale_bar, width, chart, bare] = furniture;
  const double header = bare ? 0 : kHeader, footer = bare ? 0 : kFooter;
  const geo::Box box = geo::bounds(outline);
  if (outline.empty() || !(box.min.lon < box.max.lon) || !(box.min.lat < box.max.lat)) {
    return base::Error{"what the map is to show spans no area"};
  }
  auto projection =
      Projection::centred_on({(box.min.lon + box.max.lon) / 2, (box.min.lat + box.max.lat) / 2});
  if (!projection) return projection.error();
  Frame frame(*projection);

  // The country in metres, y downwards; moved and scaled in the search below, projected only once.
  PixelShape country;
  Rect extent{kFar, kFar, -kFar, -kFar};
  for (const geo::Polygon& polygon : outline) {
    PixelPolygon& land = country.emplace_back();
    for (geo::Point p : polygon.outer) {
      const Metres m = projection->project(p);
      land.outer.push_back({m.east, -m.north});
      extent = {std::min(extent.left, m.east), std::min(extent.top, -m.north),
                std::max(extent.right, m.east), std::max(extent.bottom, -m.north)};
    }
  }

  const auto place = [&](const Margins& margins) {
    const double room = width - margins.left - margins.right;
    const double scale = std::min(room / extent.width(), kTallest * width / extent.height());
    const double slack = room - extent.width() * scale;
    frame.units_per_metre_ = scale;
    frame.header_ = {0, 0, width, header};
    frame.map_ = {0, header, width,
                  header + extent.height() * scale + margins.top + margins.bottom};
    frame.chart_ = {0, frame.map_.bottom, width, frame.map_.bottom + chart};
    frame.footer_ = {0, frame.chart_.bottom, width, frame.chart_.bottom + footer};
    frame.top_left_ = {extent.left - (margins.left + slack / 2) / scale,
                       -extent.top + margins.top / scale};
  };
  const auto is_free = [&](const Rect& rect) {
    const Rect wide = rect.grown(kInset);
    const auto metres = [&](double x, double y) {
      return Pixel{frame.top_left_.east + (x - frame.map_.left) / frame.units_per_metre_,
                   -frame.top_left_.north + (y - frame.map_.top) / frame.units_per_metre_};
    };
    const Pixel a = metres(wide.left, wide.top), b = metres(wide.right, wide.bottom);
    return !touches(country, {a.x, a.y, b.x, b.y});
  };

  // The corner, and the side of it that grows, by which the page changes least.
  struct Choice {
    MapCorner corner;
    Margins margins;
  };
  std::optional<Choice> choice;
  for (double growth = 0; !choice; growth += kStep) {
    for (MapCorner corner : kCorners) {
      for (bool sideways : {false, true}) {
        Margins margins;
        (sideways ? (corner.right ? margins.right : margins.left)
                  : (corner.bottom ? margins.bottom : margins.top)) += growth;
        place(margins);
        if (!choice && is_free(in_corner(frame.map_, corner, legend))) choice = {corner, margins};
      }
    }
  }
  place(choice->margins);
  frame.legend_ = in_corner(frame.map_, choice->corner, legend);

  // In a corner, or beside the legend, where the map has grown for it.
  std::vector<Rect> spots;
  for (MapCorner corner : kCorners) spots.push_back(in_corner(frame.map_, corner, scale_bar));
  Rect beside = in_corner(frame.map_, choice->corner, scale_bar);
  const double away = legend.height + kInset;
  beside.top += choice->corner.bottom ? -away : away;
  beside.bottom = beside.top + scale_bar.height;
  spots.push_back(beside);
  const auto spot = std::ranges::find_if(spots, [&](const Rect& rect) {
    return !rect.overlaps(frame.legend_.grown(kInset / 2)) && is_free(rect);
  });
  frame.scale_bar_ = spot == spots.end() ? spots.front() : *spot;
  return frame;
}

Pixel Frame::at(geo::Point p) const {
  const Metres m = projection_.project(p);
  return {map_.left + (m.east - top_left_.east) * units_per_metre_,
          map_.top + (top_left_.north - m.north) * units_per_metre_};
}

PixelShape Frame::at(const geo::MultiPolygon& shape) const {
  const auto line = [this](const geo::Ring& ring) {
    PixelLine result;
    result.reserve(ring.size());
    for (geo::Point p : ring) result.push_back(at(p));
    return result;
  };
  PixelShape result;
  result.reserve(shape.size());
  for (const geo::Polygon& polygon : shape) {
    result.push_back({line(polygon.outer), {}});
    for (const geo::Ring& hole : polygon.holes) result.back().holes.push_back(line(hole));
  }
  return result;
}

}  // namespace tidemark::publish::detail
