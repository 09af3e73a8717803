#include "measure/lines.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace tidemark::measure {
namespace {

// The edges that meet in each point, found by search.
class Meetings {
 public:
  explicit Meetings(const std::vector<Segment>& edges) {
    for (std::size_t i = 0; i < edges.size(); ++i) {
      at_.push_back({edges[i].first, int(i)});
      at_.push_back({edges[i].second, int(i)});
    }
    std::sort(at_.begin(), at_.end(), before);
  }
  using Iterator = std::vector<std::pair<geo::Point, int>>::const_iterator;
  std::pair<Iterator, Iterator> at(geo::Point p) const {
    auto less = [](const auto& a, const auto& b) { return key(a.first) < key(b.first); };
    return std::equal_range(at_.begin(), at_.end(), std::pair(p, 0), less);
  }
  const std::vector<std::pair<geo::Point, int>>& all() const { return at_; }

 private:
  static std::pair<double, double> key(geo::Point p) { return {p.lon, p.lat}; }
  static bool before(const std::pair<geo::Point, int>& a, const std::pair<geo::Point, int>& b) {
    return std::pair(key(a.first), a.second) < std::pair(key(b.first), b.second);
  }
  std::vector<std::pair<geo::Point, int>> at_;
};

class Walker {
 public:
  explicit Walker(const std::vector<Segment>& edges)
      : edges_(edges), meetings_(edges), used_(edges.size(), false) {}

  std::vector<Line> lines() {
    std::vector<Line> lines;
    for (const auto& [point, edge] : meetings_.all()) {
      auto [from, to] = meetings_.at(point);
      if (to - from != 2 && !used_[std::size_t(edge)]) lines.push_back(walk(edge, point));
    }
    for (std::size_t i = 0; i < edges_.size(); ++i) {
      if (!used_[i]) lines.push_back(walk(int(i), edges_[i].first));
    }
    return lines;
  }

 private:
  Line walk(int edge, geo::Point from) {
    Line line{from};
    while (edge >= 0) {
      used_[std::size_t(edge)] = true;
      const auto& [a, b] = edges_[std::size_t(edge)];
      line.push_back(a == line.back() ? b : a);
      auto [first, last] = meetings_.at(line.back());
      edge = -1;
      if (last - first != 2) break;
      for (auto it = first; it != last; ++it) {
        if (!used_[std::size_t(it->second)]) edge = it->second;
      }
    }
    return line;
  }

  const std::vector<Segment>& edges_;
  Meetings meetings_;
  std::vector<bool> used_;
};

}  // namespace

std::vector<Line> joined(const std::vector<Segment>& edges) { return Walker(edges).lines(); }

double length_km(const Line& line) {
  double km = 0;
  for (std::size_t i = 0; i + 1 < line.size(); ++i) km += geo::distance_km(line[i], line[i + 1]);
  return km;
}

geo::Point nearest_on(const Segment& segment, geo::Point p) {
  const auto& [a, b] = segment;
  const double shrink = std::cos(p.lat * std::acos(-1.0) / 180);
  const double x = (b.lon - a.lon) * shrink, y = b.lat - a.lat, square = x * x + y * y;
  if (square == 0) return a;
  const double along = ((p.lon - a.lon) * shrink * x + (p.lat - a.lat) * y) / square;
  const double part = std::clamp(along, 0.0, 1.0);
  return {a.lon + part * (b.lon - a.lon), a.lat + part * (b.lat - a.lat)};
}

}  // namespace tidemark::measure
