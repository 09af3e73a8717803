#include "measure/labelled.hpp"

#include <algorithm>

#include "cells/borders.hpp"

namespace tidemark::measure {

std::shared_ptr<const Edges> edges_of(const cells::Complex& complex) {
  auto edges = std::make_shared<Edges>();
  const std::vector<cells::SharedEdge> sorted = cells::sorted_edges(complex.cells());
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    Edge edge{sorted[i].first, sorted[i].second, {sorted[i].cell, -1}};
    if (i + 1 < sorted.size() && cells::same_edge(sorted[i], sorted[i + 1])) {
      edge.cells[1] = sorted[++i].cell;
    }
    edges->push_back(edge);
  }
  return edges;
}

Components components(const Labelled& day) {
  Components found;
  found.of.assign(std::size_t(day.size()), -1);
  for (int start = 0; start < day.size(); ++start) {
    if (found.of[std::size_t(start)] >= 0) continue;
    const int number = int(found.cells.size());
    std::vector<int> members{start};
    found.of[std::size_t(start)] = number;
    for (std::size_t next = 0; next < members.size(); ++next) {
      for (const cells::Border& border : day.cell(members[next]).borders) {
        if (found.of[std::size_t(border.cell)] >= 0 || day.label(border.cell) != day.label(start))
          continue;
        found.of[std::size_t(border.cell)] = number;
        members.push_back(border.cell);
      }
    }
    std::sort(members.begin(), members.end());
    found.cells.push_back(std::move(members));
  }
  return found;
}

}  // namespace tidemark::measure
