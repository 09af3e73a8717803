#include "geo/hull.hpp"

#include <algorithm>
#include <tuple>

namespace tidemark::geo {
namespace {

constexpr int kCornerPieces = 24;  // of a whole turn

// Positive when a, b, c turn to the left.
double turn(Point a, Point b, Point c) {
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

// Adds the hull's chain over `points` in their order (Andrew's monotone chain), without its last
// point.
template <typename Points>
void add_chain(const Points& points, Ring& ring) {
  std::size_t begin = ring.size();
  for (Point p : points) {
    while (ring.size() >= begin + 2 && turn(ring[ring.size() - 2], ring.back(), p) <= 0) {
      ring.pop_back();
    }
    ring.push_back(p);
  }
  ring.pop_back();
}

}  // namespace

Ring convex_hull(std::vector<Point> points) {
  std::ranges::sort(points, {}, [](Point p) { return std::tuple(p.lon, p.lat); });
  points.erase(std::unique(points.begin(), points.end()), points.end());
  if (points.size() < 2) return points;
  Ring ring;
  add_chain(points, ring);
  std::ranges::reverse(points);
  add_chain(points, ring);
  return ring;
}

MultiPolygon hull_around(const std::vector<Point>& points, double km) {
  if (points.empty()) return {};
  std::vector<Point> around;
  for (Point corner : convex_hull(points)) {
    for (int i = 0; i < kCornerPieces; ++i) {
      around.push_back(destination(corner, 360.0 * i / kCornerPieces, km));
    }
  }
  return {Polygon{convex_hull(std::move(around)), {}}};
}

}  // namespace tidemark::geo
