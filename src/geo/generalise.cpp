#include "geo/generalise.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <utility>

namespace tidemark::geo {
namespace {

constexpr double kKmPerDegree = 111.2;  // of latitude, mean

struct Flat {
  double x, y;  // km
};

double distance(Flat p, Flat a, Flat b) {
  const double dx = b.x - a.x, dy = b.y - a.y, square = dx * dx + dy * dy;
  const double along = square > 0 ? ((p.x - a.x) * dx + (p.y - a.y) * dy) / square : 0;
  const double t = std::clamp(along, 0.0, 1.0);
  return std::hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

}  // namespace

std::vector<Point> generalised(const std::vector<Point>& line, double km) {
  if (line.size() < 3 || km <= 0) return line;
  const double shrink = std::cos(line.front().lat * std::numbers::pi / 180);
  std::vector<Flat> flat;
  for (Point p : line) flat.push_back({p.lon * shrink * kKmPerDegree, p.lat * kKmPerDegree});

  std::vector<bool> kept(line.size(), false);
  kept.front() = kept.back() = true;
  std::vector<std::pair<std::size_t, std::size_t>> open{{0, line.size() - 1}};
  while (!open.empty()) {
    const auto [first, last] = open.back();
    open.pop_back();
    std::size_t farthest = first;
    double most = 0;
    for (std::size_t i = first + 1; i < last; ++i) {
      const double away = distance(flat[i], flat[first], flat[last]);
      if (away > most) most = away, farthest = i;
    }
    if (most <= km) continue;
    kept[farthest] = true;
    open.push_back({first, farthest});
    open.push_back({farthest, last});
  }
  std::vector<Point> result;
  for (std::size_t i = 0; i < line.size(); ++i) {
    if (kept[i]) result.push_back(line[i]);
  }
  const bool collapsed = line.front() == line.back() && result.size() < 4 && line.size() >= 4;
  return collapsed ? generalised(line, km / 2) : result;
}

}  // namespace tidemark::geo
