#include "publish/detail/marks.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

#include "geo/coverage.hpp"
#include "publish/detail/panels.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr double kAway = 26;  // a mark beside a piece that has no room for it
constexpr int kDirections = 12;
constexpr double kDot = 6;  // half the room of a place's dot

Rect bounds(const PixelShape& shape) {
  Rect box{shape[0].outer[0].x, shape[0].outer[0].y, shape[0].outer[0].x, shape[0].outer[0].y};
  for_each_ring(shape, [&](const PixelLine& ring) {
    for (Pixel p : ring) {
      box = {std::min(box.left, p.x), std::min(box.top, p.y), std::max(box.right, p.x),
             std::max(box.bottom, p.y)};
    }
  });
  return box;
}

Rect within(const Rect& a, const Rect& b) {
  return {std::max(a.left, b.left), std::max(a.top, b.top), std::min(a.right, b.right),
          std::min(a.bottom, b.bottom)};
}

// Beside the point, the first way round from the upper left that is free.
Pixel beside(Pixel on, const Rect& map, const std::vector<Rect>& taken) {
  Pixel first = on;
  for (int i = 0; i < kDirections; ++i) {
    const double angle = std::numbers::pi * (1.25 + 2.0 * i / kDirections);
    const Mark mark{{on.x + kAway * std::cos(angle), on.y + kAway * std::sin(angle)}, on};
    if (i == 0) first = mark.at;
    const bool free = map.contains(mark.at) && std::ranges::none_of(taken, [&](const Rect& rect) {
                        return rect.overlaps(mark.room());
                      });
    if (free) return mark.at;
  }
  return first;
}

}  // namespace

Rect Mark::room() const { return Rect{at.x, at.y, at.x, at.y}.grown(kMarkRadius + 1); }

base::Result<std::vector<Mark>> place_marks(const Snapshot& snapshot,
                                            const std::vector<NotablePiece>& pieces,
                                            const Backdrop& backdrop, const Frame& frame) {
  std::vector<Rect> taken = {frame.legend(), frame.scale_bar()};
  for (const Name& name : backdrop.places) {
    taken.push_back(Rect{name.at.x, name.at.y, name.at.x, name.at.y}.grown(kDot));
  }
  std::vector<Mark> marks;
  for (const NotablePiece& piece : pieces) {
    std::vector<const geo::MultiPolygon*> shapes;
    for (int cell : piece.cells)
      shapes.push_back(&snapshot.complex.cells()[std::size_t(cell)].shape);
    auto united = geo::unite_coverage(shapes);
    if (!united) return united.error();
    const PixelShape shape = frame.at(*united);
    const Rect box = within(bounds(shape), frame.map());
    const NameSpot spot = roomiest_point(shape, box, taken);
    const Pixel middle{(box.left + box.right) / 2, (box.top + box.bottom) / 2};
    const Pixel on = spot.room > 0 ? spot.at : middle;
    marks.push_back({spot.room > kMarkRadius ? on : beside(on, frame.map(), taken), on});
    taken.push_back(marks.back().room());
  }
  return marks;
}

}  // namespace tidemark::publish::detail
