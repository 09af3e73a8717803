// Who borders on whom, from the edges that cells share.
#pragma once

#include <vector>

#include "cells/complex.hpp"

namespace tidemark::cells {

// One edge of a cell, its ends in a fixed order, so that both of its cells name it alike.
struct SharedEdge {
  geo::Point first, second;
  int cell = 0;
  bool forward = true;  // whether the cell lies to the left of first → second
};

// The edges of all cells, sorted: the two sides of a shared edge stand next to each other.
std::vector<SharedEdge> sorted_edges(const std::vector<Cell>& cells);

inline bool same_edge(const SharedEdge& a, const SharedEdge& b) {
  return a.first == b.first && a.second == b.second;
}

// Fills in every cell's borders. REQUIRES: cells form a coverage.
void connect(std::vector<Cell>& cells);

}  // namespace tidemark::cells
