#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>

#include "cells/borders.hpp"
#include "cells/complex.hpp"
#include "geo/overlay.hpp"

namespace tidemark::cells {
namespace {

constexpr double kAreaTolerance = 1e-9;   // relative
constexpr double kPlaneTolerance = 1e-9;  // square degrees: ten square metres in a country

using Faults = std::vector<std::string>;

std::string name(const std::vector<Cell>& cells, int i) {
  return cells[i].place.empty() ? fmt::format("cell {}", i)
                                : fmt::format("cell {} ({})", i, cells[i].place);
}

double covered(const geo::MultiPolygon& shape) {
  double sum = 0;
  for (const geo::Polygon& polygon : shape) {
    sum += std::abs(geo::planar_area(polygon.outer));
    for (const geo::Ring& hole : polygon.holes) sum -= std::abs(geo::planar_area(hole));
  }
  return sum;
}

void check_shapes(const std::vector<Cell>& cells, Faults& faults) {
  for (int i = 0; i < int(cells.size()); ++i) {
    bool invalid = true;
    auto valid = geo::make_valid(cells[i].shape, invalid);
    if (!valid || invalid) faults.push_back(name(cells, i) + " is not a valid shape");
    if (!(cells[i].area_km2 > 0)) faults.push_back(name(cells, i) + " has no area");
  }
}

// Overlaps cost the union area; gaps are what the union lacks of the outline.
void check_cover(const std::vector<Cell>& cells, const geo::MultiPolygon& outline,
                 double outline_km2, Faults& faults) {
  double sum = 0, sum_km2 = 0;
  std::vector<const geo::MultiPolygon*> shapes;
  for (const Cell& cell : cells) {
    sum += covered(cell.shape);
    sum_km2 += cell.area_km2;
    shapes.push_back(&cell.shape);
  }
  if (!(std::abs(sum_km2 - outline_km2) <= kAreaTolerance * outline_km2)) {
    faults.push_back(
        fmt::format("cells sum to {:.6f} km², the outline has {:.6f} km²", sum_km2, outline_km2));
  }
  auto whole = geo::unite(shapes);
  if (!whole) {
    faults.push_back(whole.error().reason);
    return;
  }
  auto common = geo::intersect(*whole, outline);
  if (!common) {
    faults.push_back(common.error().reason);
    return;
  }
  double united = covered(*whole), inside = covered(*common), wanted = covered(outline);
  if (sum - united > kPlaneTolerance) faults.push_back("cells overlap");
  if (united - inside > kPlaneTolerance) faults.push_back("cells reach beyond the outline");
  if (wanted - inside > kPlaneTolerance) faults.push_back("cells leave a gap in the outline");
}

const Border* border_with(const Cell& cell, int neighbour) {
  for (const Border& border : cell.borders) {
    if (border.cell == neighbour) return &border;
  }
  return nullptr;
}

void check_borders(const std::vector<Cell>& cells, Faults& faults) {
  for (int i = 0; i < int(cells.size()); ++i) {
    int before = -1;
    for (const Border& border : cells[i].borders) {
      if (border.cell <= before) faults.push_back(name(cells, i) + ": neighbours out of order");
      before = border.cell;
      if (border.cell < 0 || border.cell >= int(cells.size()) || border.cell == i) {
        faults.push_back(name(cells, i) + " borders on no other cell");
        continue;
      }
      const Border* back = border_with(cells[border.cell], i);
      if (!back || back->length_km != border.length_km || !(border.length_km > 0) ||
          back->distance_km != border.distance_km || !(border.distance_km > 0)) {
        faults.push_back(fmt::format("the border of {} and {} differs between them", name(cells, i),
                                     name(cells, border.cell)));
      }
    }
  }
}

// Every edge has a cell on both sides or lies on the outline: else neighbours do not name the same
// vertices along their border, and geodesic areas would not add up.
void check_edges(const std::vector<Cell>& cells, const geo::MultiPolygon& outline, Faults& faults) {
  std::vector<SharedEdge> edges = sorted_edges(cells);
  std::vector<SharedEdge> rim = sorted_edges({Cell{"", {}, outline}});
  auto before = [](const SharedEdge& a, const SharedEdge& b) {
    return std::tuple(a.first.lon, a.first.lat, a.second.lon, a.second.lat) <
           std::tuple(b.first.lon, b.first.lat, b.second.lon, b.second.lat);
  };
  for (std::size_t i = 0, next = 0; i < edges.size(); i = next) {
    for (next = i + 1; next < edges.size() && same_edge(edges[i], edges[next]);) ++next;
    const SharedEdge &a = edges[i], &b = edges[next - 1];
    bool on_rim = std::binary_search(rim.begin(), rim.end(), a, before);
    if (next - i == 1 && !on_rim) {
      faults.push_back(name(cells, a.cell) + " has an edge that no neighbour shares");
    } else if (next - i > 2 || (next - i == 2 && (a.forward == b.forward || on_rim))) {
      faults.push_back(fmt::format("{} and {} lie on the same side of an edge", name(cells, a.cell),
                                   name(cells, b.cell)));
    } else if (next - i == 2 && !border_with(cells[a.cell], b.cell)) {
      faults.push_back(fmt::format("{} and {} share an edge but no border", name(cells, a.cell),
                                   name(cells, b.cell)));
    }
  }
}

// Faces divide their cell: no two of the same areas, together its area.
void check_faces(const std::vector<Cell>& cells, Faults& faults) {
  for (int i = 0; i < int(cells.size()); ++i) {
    double sum = 0;
    std::set<std::vector<int>> seen;
    for (const Face& face : cells[i].faces) {
      sum += face.area_km2;
      if (!(face.area_km2 > 0)) faults.push_back(name(cells, i) + " has a face without area");
      if (!seen.insert(face.areas).second) {
        faults.push_back(name(cells, i) + " has two faces in the same areas");
      }
    }
    // Relative to a cell as large as a village, so that the rounding of tiny cells does not count.
    if (!(std::abs(sum - cells[i].area_km2) <= kAreaTolerance * std::max(cells[i].area_km2, 1.0))) {
      faults.push_back(fmt::format("the faces of {} sum to {:.9f} km², not to {:.9f} km²",
                                   name(cells, i), sum, cells[i].area_km2));
    }
  }
}

}  // namespace

std::vector<std::string> validate(const std::vector<Cell>& cells, const geo::MultiPolygon& outline,
                                  double outline_km2) {
  Faults faults;
  check_shapes(cells, faults);
  check_cover(cells, outline, outline_km2, faults);
  check_borders(cells, faults);
  check_edges(cells, outline, faults);
  return faults;
}

std::vector<std::string> validate(const Complex& complex) {
  Faults faults = validate(complex.cells(), complex.outline(), complex.area_km2());
  check_faces(complex.cells(), faults);
  return faults;
}

}  // namespace tidemark::cells
