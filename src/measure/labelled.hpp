// The record that every measure reads: the cell graph of a country with one day's labels.
//
// A label is the index of the side that holds a cell, kNobody where nobody is known to, or kAbroad
// beyond the outline. Edges are those of the cells' shapes, with the cell on either side: lines and
// lengths are measured on them, so that they are exact on the map as drawn. Borrows the complex and
// the map. Edges do not change from day to day and may be shared by many days.
#pragma once

#include <memory>
#include <vector>

#include "cells/complex.hpp"
#include "control/solve.hpp"

namespace tidemark::measure {

inline constexpr int kNobody = -1;
inline constexpr int kAbroad = -2;

struct Edge {
  geo::Point first, second;
  int cells[2] = {-1, -1};  // the smaller first; the second is -1 on the outline
};
using Edges = std::vector<Edge>;

// Every edge of the complex, once. O(n log n).
std::shared_ptr<const Edges> edges_of(const cells::Complex& complex);

struct Labelled {
  const cells::Complex& complex;
  const control::ControlMap& map;
  std::shared_ptr<const Edges> edges;

  Labelled(const cells::Complex& c, const control::ControlMap& m) : Labelled(c, m, edges_of(c)) {}
  Labelled(const cells::Complex& c, const control::ControlMap& m, std::shared_ptr<const Edges> e)
      : complex(c), map(m), edges(std::move(e)) {}

  int size() const { return int(complex.cells().size()); }
  int label(int cell) const { return cell < 0 ? kAbroad : map.holder[std::size_t(cell)]; }
  const cells::Cell& cell(int i) const { return complex.cells()[std::size_t(i)]; }
};

// For each cell the number of its component: cells of one label that hang together over borders. In
// the order of their first cells.
struct Components {
  std::vector<int> of;                  // by cell
  std::vector<std::vector<int>> cells;  // by component, ascending
};
Components components(const Labelled& day);

}  // namespace tidemark::measure
