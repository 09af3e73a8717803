// Fronts: the lines between the territories of two sides, or of a side and of nobody.
//
// Definition: the edges of the cell complex with different labels on both sides; length is the sum
// of their geodesic lengths in km. A front winds as the cells do: it is an upper estimate of a line
// drawn by hand (docs/control.md says how much longer).
#pragma once

#include <vector>

#include "measure/labelled.hpp"
#include "measure/lines.hpp"

namespace tidemark::measure {

struct Front {
  int first = kNobody;  // label; smaller than the second
  int second = kNobody;
  std::vector<Line> lines;
  double km = 0;
};

// One for each pair that meets, in ascending order of labels.
std::vector<Front> fronts(const Labelled& day);

}  // namespace tidemark::measure
