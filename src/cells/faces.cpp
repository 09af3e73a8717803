#include "cells/faces.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "cells/voronoi.hpp"
#include "geo/coverage.hpp"
#include "geo/locator.hpp"

namespace tidemark::cells {
namespace {

void add_rings(const geo::MultiPolygon& shape, std::vector<geo::Line>& lines) {
  auto add = [&](const geo::Ring& ring) {
    lines.push_back(ring);
    lines.back().push_back(ring.front());
  };
  for (const geo::Polygon& polygon : shape) {
    add(polygon.outer);
    for (const geo::Ring& hole : polygon.holes) add(hole);
  }
}

// In which area of each layer a point lies.
class AreaIndex {
 public:
  explicit AreaIndex(const std::vector<AdminLayer>& layers) {
    for (const AdminLayer& layer : layers) {
      std::vector<geo::Locator>& areas = layers_.emplace_back();
      for (const AdminArea& area : layer.areas) areas.emplace_back(area.shape);
    }
  }
  std::vector<int> areas_at(geo::Point p) const {
    std::vector<int> areas;
    for (const auto& layer : layers_) {
      auto found = std::ranges::find_if(layer, [&](const auto& area) { return area.contains(p); });
      areas.push_back(found == layer.end() ? -1 : int(found - layer.begin()));
    }
    return areas;
  }

 private:
  std::vector<std::vector<geo::Locator>> layers_;
};

// Where snapping moved a border by a hair, two pieces of one cell may share an edge.
base::Result<void> unite_pieces(geo::MultiPolygon& pieces) {
  if (pieces.size() < 2) return {};
  auto united = geo::unite_coverage({&pieces});
  if (!united) return united.error();
  pieces = std::move(*united);
  return {};
}

using Pieces = std::map<std::vector<int>, geo::MultiPolygon>;  // by areas

// Layers are drawn by other hands than the outline: strips between both count to the area that has
// most of the cell.
void adopt_strips(Pieces& pieces) {
  for (std::size_t layer = 0; layer < pieces.begin()->first.size(); ++layer) {
    std::map<int, double> size;
    for (const auto& [areas, shape] : pieces) {
      if (areas[layer] >= 0) size[areas[layer]] += geo::area_km2(shape);
    }
    if (size.empty()) continue;
    int largest = std::ranges::max_element(size, {}, [](auto& s) { return s.second; })->first;
    Pieces adopted;
    for (auto& [areas, shape] : pieces) {
      std::vector<int> now = areas;
      if (now[layer] < 0) now[layer] = largest;
      geo::MultiPolygon& into = adopted[now];
      into.insert(into.end(), shape.begin(), shape.end());
    }
    pieces = std::move(adopted);
  }
}

base::Result<Part> join(Pieces pieces) {
  Part part;
  if (pieces.empty()) return part;
  if (pieces.size() > 1) adopt_strips(pieces);
  for (auto& [areas, shape] : pieces) {
    part.shape.insert(part.shape.end(), shape.begin(), shape.end());
    if (auto united = unite_pieces(shape); !united) return united.error();
    double km2 = geo::area_km2(shape);
    part.faces.push_back({areas, std::move(shape), km2});
  }
  if (auto united = unite_pieces(part.shape); !united) return united.error();
  std::ranges::stable_sort(part.faces, std::ranges::greater(), &Face::area_km2);
  return part;
}

}  // namespace

base::Result<std::vector<Part>> cut(const geo::MultiPolygon& outline,
                                    const std::vector<AdminLayer>& layers,
                                    const std::vector<Spot>& spots, const Plane& plane) {
  std::vector<geo::Line> lines;
  add_rings(outline, lines);
  for (const AdminLayer& layer : layers) {
    for (const AdminArea& area : layer.areas) add_rings(area.shape, lines);
  }
  std::vector<PlanePoint> points;
  for (const Spot& spot : spots) points.push_back(spot.plane);
  for (const Chain& chain : voronoi_chains(points)) {
    geo::Line& line = lines.emplace_back();
    for (PlanePoint p : chain) line.push_back(plane.to_degrees(p));
  }
  auto faces = geo::faces_between(lines);
  if (!faces) return faces.error();

  geo::Locator locator(outline);
  AreaIndex areas(layers);
  SiteIndex index(std::move(points));
  std::vector<Pieces> pieces(spots.size());
  for (geo::Face& face : *faces) {
    if (!locator.contains(face.inside)) continue;
    int spot = index.nearest(plane.to_plane(face.inside)).site;
    pieces[spot][areas.areas_at(face.inside)].push_back(std::move(face.polygon));
  }
  std::vector<Part> parts;
  for (Pieces& of_spot : pieces) {
    auto part = join(std::move(of_spot));
    if (!part) return part.error();
    parts.push_back(std::move(*part));
  }
  return parts;
}

std::vector<AdminLayer> approximate_layer(const std::vector<Spot>& spots,
                                          std::vector<Part>& parts) {
  AdminLayer layer{.approximate = true, .areas = {}};
  std::map<std::string, int> number;
  std::vector<int> area_of;  // of each spot that names one
  std::vector<PlanePoint> named;
  for (const Spot& spot : spots) {
    if (spot.area.empty()) continue;
    auto [found, is_new] = number.try_emplace(spot.area, int(number.size()));
    if (is_new) layer.areas.push_back({"", spot.area});
    area_of.push_back(found->second);
    named.push_back(spot.plane);
  }
  if (named.empty()) return {};
  SiteIndex index(std::move(named));
  for (std::size_t i = 0; i < parts.size(); ++i) {
    int area = area_of[std::size_t(index.nearest(spots[i].plane).site)];
    for (Face& face : parts[i].faces) face.areas = {area};
  }
  return {layer};
}

}  // namespace tidemark::cells
