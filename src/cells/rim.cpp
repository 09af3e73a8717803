#include "cells/rim.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numbers>
#include <utility>

#include "cells/borders.hpp"
#include "geo/polygon.hpp"

namespace tidemark::cells {
namespace {

// Square of the distance from p to the segment, in degrees of latitude; longitudes shrink as at p.
double distance2(geo::Point p, geo::Point a, geo::Point b, double shrink) {
  double ax = (a.lon - p.lon) * shrink, ay = a.lat - p.lat;
  double dx = (b.lon - a.lon) * shrink, dy = b.lat - a.lat;
  double length2 = std::max(dx * dx + dy * dy, 1e-300);
  double at = std::clamp(-(ax * dx + ay * dy) / length2, 0.0, 1.0);
  return std::pow(ax + at * dx, 2) + std::pow(ay + at * dy, 2);
}

class NearestNeighbour {
 public:
  NearestNeighbour(const std::vector<Neighbour>& neighbours, double tolerance_km)
      : limit_(tolerance_km / geo::kKmPerDegree) {
    for (int i = 0; i < int(neighbours.size()); ++i) {
      for (const geo::Polygon& polygon : neighbours[i].shape) {
        const geo::Ring& ring = polygon.outer;
        for (std::size_t k = 0, j = ring.size() - 1; k < ring.size(); j = k++) {
          edges_.push_back({ring[j], ring[k], i});
        }
      }
    }
  }

  // The neighbour that an edge of the outline runs along: the nearest to its middle, if both ends
  // are within the limit too (an edge that leads away from a border is none of it); or -1.
  int along(geo::Point a, geo::Point b) const {
    int neighbour = nearest({(a.lon + b.lon) / 2, (a.lat + b.lat) / 2});
    bool runs_along =
        neighbour >= 0 && nearest(a, neighbour) == neighbour && nearest(b, neighbour) == neighbour;
    return runs_along ? neighbour : -1;
  }

 private:
  struct Edge {
    geo::Point a, b;
    int neighbour;
  };
  // Within the limit; of `only` when given.
  int nearest(geo::Point p, int only = -1) const {
    double shrink = std::max(std::cos(p.lat * std::numbers::pi / 180), 0.01);
    double best = limit_ * limit_;
    int neighbour = -1;
    for (const Edge& e : edges_) {
      if (only >= 0 && e.neighbour != only) continue;
      if (std::min(e.a.lat, e.b.lat) > p.lat + limit_ ||
          std::max(e.a.lat, e.b.lat) < p.lat - limit_) {
        continue;
      }
      double d2 = distance2(p, e.a, e.b, shrink);
      if (d2 > best || (d2 == best && neighbour >= 0)) continue;
      best = d2;
      neighbour = e.neighbour;
    }
    return neighbour;
  }

  double limit_;
  std::vector<Edge> edges_;
};

}  // namespace

void find_rims(std::vector<Cell>& cells, const std::vector<Neighbour>& neighbours,
               double tolerance_km) {
  NearestNeighbour nearest(neighbours, tolerance_km);
  std::vector<SharedEdge> edges = sorted_edges(cells);
  std::map<std::pair<int, int>, Rim> rim_of;  // by cell and neighbour
  for (std::size_t i = 0; i < edges.size(); ++i) {
    bool shared = (i > 0 && same_edge(edges[i - 1], edges[i])) ||
                  (i + 1 < edges.size() && same_edge(edges[i], edges[i + 1]));
    if (shared) continue;
    geo::Point a = edges[i].first, b = edges[i].second;
    int neighbour = nearest.along(a, b);
    Rim& rim = rim_of[{edges[i].cell, neighbour}];
    rim.neighbour = neighbour;
    rim.length_km += geo::distance_km(a, b);
    rim.edges.emplace_back(a, b);
  }
  for (Cell& cell : cells) cell.rim.clear();
  for (auto& [key, rim] : rim_of) cells[key.first].rim.push_back(std::move(rim));
}

}  // namespace tidemark::cells
