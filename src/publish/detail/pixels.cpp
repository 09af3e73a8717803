#include "publish/detail/pixels.hpp"

#include <algorithm>
#include <cmath>

namespace tidemark::publish::detail {
namespace {

double distance_to_edge(Pixel p, Pixel a, Pixel b) {
  const double dx = b.x - a.x, dy = b.y - a.y;
  const double length2 = dx * dx + dy * dy;
  const double t =
      length2 == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length2, 0.0, 1.0);
  return std::hypot(a.x + t * dx - p.x, a.y + t * dy - p.y);
}

double distance_to_rect(Pixel p, const Rect& r) {
  const double dx = std::max({r.left - p.x, 0.0, p.x - r.right});
  const double dy = std::max({r.top - p.y, 0.0, p.y - r.bottom});
  return std::hypot(dx, dy);
}

double room_at(Pixel p, const PixelShape& shape, const Rect& within,
               const std::vector<Rect>& taken) {
  double room =
      std::min({p.x - within.left, within.right - p.x, p.y - within.top, within.bottom - p.y});
  for (const Rect& rect : taken) room = std::min(room, distance_to_rect(p, rect));
  for_each_ring(shape, [&](const PixelLine& ring) {
    for (std::size_t i = 0; i < ring.size(); ++i) {
      room = std::min(room, distance_to_edge(p, ring[i], ring[(i + 1) % ring.size()]));
    }
  });
  return room;
}

}  // namespace

bool contains(const PixelShape& shape, Pixel p) {
  bool inside = false;
  for_each_ring(shape, [&](const PixelLine& ring) {
    for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
      const Pixel a = ring[i], b = ring[j];
      if ((a.y > p.y) != (b.y > p.y) && p.x < (b.x - a.x) * (p.y - a.y) / (b.y - a.y) + a.x) {
        inside = !inside;
      }
    }
  });
  return inside;
}

bool touches(const PixelShape& shape, const Rect& rect) {
  bool found = contains(shape, {rect.left, rect.top}) || contains(shape, {rect.right, rect.top}) ||
               contains(shape, {rect.left, rect.bottom}) ||
               contains(shape, {rect.right, rect.bottom});
  for_each_ring(shape, [&](const PixelLine& ring) {
    for (std::size_t i = 0; i < ring.size() && !found; ++i) {
      const Pixel a = ring[i], b = ring[(i + 1) % ring.size()];
      found = rect.contains(a) || rect.contains({(a.x + b.x) / 2, (a.y + b.y) / 2});
    }
  });
  return found;
}

NameSpot roomiest_point(const PixelShape& shape, const Rect& within,
                        const std::vector<Rect>& taken) {
  constexpr int kSteps = 40;  // along the longer side of the rectangle
  const double step = std::max(within.width(), within.height()) / kSteps;
  NameSpot best;
  for (double y = within.top + step / 2; y < within.bottom; y += step) {
    for (double x = within.left + step / 2; x < within.right; x += step) {
      const Pixel p{x, y};
      if (!contains(shape, p)) continue;
      const double room = room_at(p, shape, within, taken);
      if (room > best.room) best = {p, room};
    }
  }
  return best;
}

}  // namespace tidemark::publish::detail
