#include "publish/detail/territories.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

#include "measure/lines.hpp"
#include "publish/profile.hpp"

namespace tidemark::publish::detail {
namespace {

// Whether a point lies inside of the lines, by the even-odd rule.
bool inside(const std::vector<geo::Line>& lines, geo::Point p) {
  bool odd = false;
  for (const geo::Line& line : lines) {
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      if (geo::crosses_eastward_ray(line[i], line[i + 1], p)) odd = !odd;
    }
  }
  return odd;
}

// For each cell the first of those that are alike and hang together with it.
std::vector<int> joined_cells(const measure::Edges& edges, const std::vector<int>& alike) {
  std::vector<int> parent(alike.size());
  std::iota(parent.begin(), parent.end(), 0);
  const auto root = [&](int cell) {
    while (parent[std::size_t(cell)] != cell) {
      int& up = parent[std::size_t(cell)];
      cell = up = parent[std::size_t(up)];
    }
    return cell;
  };
  for (const measure::Edge& edge : edges) {
    const auto [one, other] = edge.cells;
    if (other < 0 || alike[std::size_t(one)] != alike[std::size_t(other)]) continue;
    const auto [first, second] = std::minmax({root(one), root(other)});
    parent[std::size_t(second)] = first;
  }
  for (std::size_t cell = 0; cell < parent.size(); ++cell) parent[cell] = root(int(cell));
  return parent;
}

}  // namespace

Territories::Territories(const cells::Complex& complex, const measure::Edges& edges,
                         const std::vector<int>& alike, const theatre::Profile& profile)
    : complex_(complex), generalised_(profile.front_km > 0) {
  for (const int first : joined_cells(edges, alike)) {
    const auto cell = int(of_.size());
    if (first == cell) cells_.emplace_back();
    of_.push_back(first == cell ? size() - 1 : of(first));
    cells_[std::size_t(of_.back())].push_back(cell);
  }

  std::map<std::pair<int, int>, std::vector<measure::Segment>> segments;  // abroad first
  for (const measure::Edge& edge : edges) {
    const int one = of(edge.cells[0]);
    const int other = edge.cells[1] < 0 ? -1 : of(edge.cells[1]);
    if (one != other) segments[std::minmax({one, other})].emplace_back(edge.first, edge.second);
  }
  Borders all;
  for (const auto& [pair, between] : segments) {
    std::vector<geo::Line> lines = measure::joined(between);
    borders_.push_back({pair.second, pair.first, std::vector<geo::Line>(lines.size())});
    std::ranges::move(lines, std::back_inserter(pair.first < 0 ? all.fixed : all.lines));
  }
  all = generalised(std::move(all), profile);
  borders_of_.resize(cells_.size());
  auto line = all.lines.begin(), rim = all.fixed.begin();
  for (std::size_t i = 0; i < borders_.size(); ++i) {
    Border& border = borders_[i];
    for (geo::Line& into : border.lines) into = std::move(border.other < 0 ? *rim++ : *line++);
    borders_of_[std::size_t(border.one)].push_back(int(i));
    if (border.other >= 0) borders_of_[std::size_t(border.other)].push_back(int(i));
  }
}

double Territories::km2(int territory) const {
  double km2 = 0;
  for (const int cell : cells(territory)) km2 += complex_.cells()[std::size_t(cell)].area_km2;
  return km2;
}

base::Result<geo::MultiPolygon> Territories::shape(const std::vector<int>& territories) const {
  if (generalised_) {
    auto shape = between_borders(territories);
    if (!shape || !shape->empty()) return shape;
  }
  // As it is; also where nothing is left between generalised borders.
  std::vector<const geo::MultiPolygon*> shapes;
  for (const int territory : territories) {
    for (const int cell : cells(territory)) {
      shapes.push_back(&complex_.cells()[std::size_t(cell)].shape);
    }
  }
  if (shapes.size() == 1) return *shapes.front();
  return geo::unite_coverage(shapes);
}

// The faces that the borders around these territories cut out of the plane.
base::Result<geo::MultiPolygon> Territories::between_borders(
    const std::vector<int>& territories) const {
  std::vector<bool> wanted(cells_.size(), false);
  for (const int territory : territories) wanted[std::size_t(territory)] = true;
  std::vector<geo::Line> lines;
  for (const int territory : territories) {
    for (const int i : borders_of_[std::size_t(territory)]) {
      const Border& border = borders_[std::size_t(i)];
      const int beyond = border.one == territory ? border.other : border.one;
      if (beyond >= 0 && wanted[std::size_t(beyond)]) continue;
      lines.insert(lines.end(), border.lines.begin(), border.lines.end());
    }
  }
  auto faces = geo::faces_between(lines);
  if (!faces) return faces.error();
  geo::MultiPolygon shape;
  for (geo::Face& face : *faces) {
    if (inside(lines, face.inside)) shape.push_back(std::move(face.polygon));
  }
  return shape;
}

}  // namespace tidemark::publish::detail
