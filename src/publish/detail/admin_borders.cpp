#include "publish/detail/admin_borders.hpp"

#include <algorithm>
#include <tuple>

namespace tidemark::publish::detail {
namespace {

struct Edge {
  geo::Point a, b;  // in the order of their coordinates
  int area = -1;

  auto ends() const { return std::tuple(a.lon, a.lat, b.lon, b.lat); }
};

// Whether the cell and those around it lie in one area.
bool is_inland(const cells::Complex& complex, std::size_t layer, const cells::Cell& cell) {
  const int area = cell.faces.front().areas[layer];
  const auto whole = [&](const cells::Cell& other) {
    return other.faces.size() == 1 && other.faces.front().areas[layer] == area;
  };
  return whole(cell) && std::ranges::all_of(cell.borders, [&](const cells::Border& border) {
           return whole(complex.cells()[std::size_t(border.cell)]);
         });
}

void add_ring(const geo::Ring& ring, int area, std::vector<Edge>& edges) {
  for (std::size_t i = 0; i < ring.size(); ++i) {
    geo::Point a = ring[i], b = ring[(i + 1) % ring.size()];
    if (std::tuple(b.lon, b.lat) < std::tuple(a.lon, a.lat)) std::swap(a, b);
    edges.push_back({a, b, area});
  }
}

}  // namespace

std::vector<measure::Line> admin_borders(const cells::Complex& complex, std::size_t layer) {
  std::vector<Edge> edges;
  for (const cells::Cell& cell : complex.cells()) {
    if (is_inland(complex, layer, cell)) continue;
    for (const cells::Face& face : cell.faces) {
      for (const geo::Polygon& polygon : face.shape) {
        add_ring(polygon.outer, face.areas[layer], edges);
        for (const geo::Ring& hole : polygon.holes) add_ring(hole, face.areas[layer], edges);
      }
    }
  }
  std::ranges::sort(edges, {}, &Edge::ends);
  std::vector<measure::Segment> between;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const Edge &here = edges[i], &next = edges[i + 1];
    if (here.ends() == next.ends() && here.area != next.area) between.emplace_back(here.a, here.b);
  }
  return measure::joined(between);
}

}  // namespace tidemark::publish::detail
