// Shapes on the page, in its units from the top left corner, y downwards. The page is laid out for
// a width of kPageWidth units and scaled to whatever number of pixels is asked for.
#pragma once

#include <vector>

namespace tidemark::publish::detail {

struct Pixel {
  double x = 0;
  double y = 0;
  bool operator==(const Pixel&) const = default;
};

struct Rect {
  double left = 0, top = 0, right = 0, bottom = 0;

  double width() const { return right - left; }
  double height() const { return bottom - top; }
  Rect grown(double by) const { return {left - by, top - by, right + by, bottom + by}; }
  bool contains(Pixel p) const {
    return left <= p.x && p.x <= right && top <= p.y && p.y <= bottom;
  }
  bool overlaps(const Rect& o) const {
    return left < o.right && o.left < right && top < o.bottom && o.top < bottom;
  }
};

using PixelLine = std::vector<Pixel>;

struct PixelPolygon {
  PixelLine outer;  // closed implicitly, as geo::Ring
  std::vector<PixelLine> holes;
};

using PixelShape = std::vector<PixelPolygon>;

// Every ring of a shape, outer ones and holes alike.
template <typename Visit>
void for_each_ring(const PixelShape& shape, Visit visit) {
  for (const PixelPolygon& polygon : shape) {
    visit(polygon.outer);
    for (const PixelLine& hole : polygon.holes) visit(hole);
  }
}

// Even-odd rule.
bool contains(const PixelShape& shape, Pixel p);
// Whether any point of the shape lies in the rectangle (edges sampled at their ends and middles).
bool touches(const PixelShape& shape, const Rect& rect);

// The point of a grid inside `within` and `shape` that is farthest from the shape's edges, from the
// rectangle's sides and from `taken`: where a name is best written. `room` is that distance;
// 0 when there is no such point.
struct NameSpot {
  Pixel at;
  double room = 0;
};
NameSpot roomiest_point(const PixelShape& shape, const Rect& within,
                        const std::vector<Rect>& taken);

}  // namespace tidemark::publish::detail
