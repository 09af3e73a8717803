#include "cells/voronoi.hpp"

#include <boost/polygon/voronoi.hpp>

namespace tidemark::cells {

std::vector<Chain> voronoi_chains(const std::vector<PlanePoint>& sites) {
  std::vector<boost::polygon::point_data<int>> points;
  points.reserve(sites.size() + 4);
  for (PlanePoint p : sites) points.emplace_back(int(p.x), int(p.y));
  // Four sites so far out that they take nothing within the radius (every point there is nearer to
  // any real site) close the cells of all real ones, so that no edge is infinite.
  constexpr int kFar = int(4 * Plane::kRadius);
  for (auto [x, y] : {std::pair(kFar, 0), {-kFar, 0}, {0, kFar}, {0, -kFar}}) {
    points.emplace_back(x, y);
  }
  boost::polygon::voronoi_diagram<double> diagram;
  boost::polygon::construct_voronoi(points.begin(), points.end(), &diagram);
  std::vector<Chain> chains;
  for (const auto& cell : diagram.cells()) {
    if (cell.source_index() >= sites.size()) continue;
    // Once around the cell, taking the edges that its neighbours' walks have not taken yet.
    bool joined = false;
    const auto* edge = cell.incident_edge();
    do {
      bool take = edge->twin()->cell()->source_index() < sites.size() && edge->color() == 0;
      if (take) {
        edge->color(1);
        edge->twin()->color(1);
        if (!joined) chains.push_back({{edge->vertex0()->x(), edge->vertex0()->y()}});
        chains.back().push_back({edge->vertex1()->x(), edge->vertex1()->y()});
      }
      joined = take;
      edge = edge->next();
    } while (edge != cell.incident_edge());
  }
  return chains;
}

}  // namespace tidemark::cells
