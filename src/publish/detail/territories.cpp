#include "publish/detail/territories.hpp"

#include <algorithm>
#include <map>

#include "geo/coverage.hpp"
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

}  // namespace

Territories::Territories(const History& history) : history_(history) {
  const auto& timelines = history.timelines.cells();
  std::map<Timelines::Timeline, int> numbers;
  std::vector<int> of_cell;
  for (std::size_t cell = 0; cell < timelines.size(); ++cell) {
    auto [it, is_new] = numbers.try_emplace(timelines[cell], int(cells_.size()));
    if (is_new) cells_.emplace_back();
    cells_[std::size_t(it->second)].push_back(int(cell));
    of_cell.push_back(it->second);
  }
  std::map<std::pair<int, int>, std::vector<measure::Segment>> segments;
  for (const measure::Edge& edge : history.edges) {
    const int one = of_cell[std::size_t(edge.cells[0])];
    const int other = edge.cells[1] < 0 ? -1 : of_cell[std::size_t(edge.cells[1])];
    if (one != other) segments[std::minmax({one, other})].emplace_back(edge.first, edge.second);
  }
  for (const auto& [pair, edges] : segments) {
    const auto [other, one] = pair;
    borders_.push_back({one, other, generalised(measure::joined(edges), history.snapshot.profile)});
  }
}

const Timelines::Timeline& Territories::timeline(int i) const {
  return history_.timelines.cells()[std::size_t(cells_[std::size_t(i)].front())];
}

base::Result<geo::MultiPolygon> Territories::shape(const std::vector<int>& parts) const {
  if (history_.snapshot.profile.front_km > 0) {
    auto shape = between_borders(parts);
    if (!shape || !shape->empty()) return shape;
  }
  // As it is; also where nothing is left between generalised borders.
  std::vector<const geo::MultiPolygon*> shapes;
  for (int part : parts) {
    for (int cell : cells(part)) {
      shapes.push_back(&history_.snapshot.complex.cells()[std::size_t(cell)].shape);
    }
  }
  return geo::unite_coverage(shapes);
}

// The faces that the borders around these parts cut out of the plane.
base::Result<geo::MultiPolygon> Territories::between_borders(const std::vector<int>& parts) const {
  std::vector<bool> wanted(cells_.size(), false);
  for (int part : parts) wanted[std::size_t(part)] = true;
  std::vector<geo::Line> lines;
  for (const Border& border : borders_) {
    const bool other = border.other >= 0 && wanted[std::size_t(border.other)];
    if (wanted[std::size_t(border.one)] == other) continue;
    lines.insert(lines.end(), border.lines.begin(), border.lines.end());
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
