#include "cells/borders.hpp"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace tidemark::cells {
namespace {

void add_edges(const geo::Ring& ring, int cell, bool outer, std::vector<SharedEdge>& edges) {
  bool left = (geo::planar_area(ring) > 0) == outer;
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    geo::Point a = ring[j], b = ring[i];
    bool ordered = std::pair(a.lon, a.lat) < std::pair(b.lon, b.lat);
    edges.push_back(ordered ? SharedEdge{a, b, cell, left} : SharedEdge{b, a, cell, !left});
  }
}

}  // namespace

std::vector<SharedEdge> sorted_edges(const std::vector<Cell>& cells) {
  std::vector<SharedEdge> edges;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    for (const geo::Polygon& polygon : cells[i].shape) {
      add_edges(polygon.outer, int(i), true, edges);
      for (const geo::Ring& hole : polygon.holes) add_edges(hole, int(i), false, edges);
    }
  }
  std::sort(edges.begin(), edges.end(), [](const SharedEdge& a, const SharedEdge& b) {
    auto key = [](const SharedEdge& e) {
      return std::tuple(e.first.lon, e.first.lat, e.second.lon, e.second.lat, e.cell);
    };
    return key(a) < key(b);
  });
  return edges;
}

void connect(std::vector<Cell>& cells) {
  std::vector<SharedEdge> edges = sorted_edges(cells);
  std::map<std::pair<int, int>, double> length_of;  // by cells, the smaller first
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    if (!same_edge(edges[i], edges[i + 1]) || edges[i].cell == edges[i + 1].cell) continue;
    length_of[{edges[i].cell, edges[i + 1].cell}] +=
        geo::distance_km(edges[i].first, edges[i].second);
  }
  for (Cell& cell : cells) cell.borders.clear();
  for (auto [pair, length] : length_of) {
    double distance = geo::distance_km(cells[pair.first].site, cells[pair.second].site);
    cells[pair.first].borders.push_back({pair.second, length, distance});
    cells[pair.second].borders.push_back({pair.first, length, distance});
  }
  // In the order of the map a cell meets its neighbours in ascending order: first those smaller
  // than itself, as `second` of their pairs, and then the larger ones.
}

}  // namespace tidemark::cells
