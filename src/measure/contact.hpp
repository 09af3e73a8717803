// Contact: how much of the country's border each side holds, towards which neighbour.
//
// Definition: the pieces of the outline around a side's cells (cells::Rim says whose neighbour each
// is), summed; lengths are geodesic, in km, along the outline as drawn: a coarser one is shorter.
#pragma once

#include <vector>

#include "measure/labelled.hpp"
#include "measure/lines.hpp"

namespace tidemark::measure {

struct Contact {
  int side = kNobody;
  int country = -1;  // index into Complex::neighbours(); -1: a coast, or nobody knows
  double km = 0;
  std::vector<Line> lines{};
};

// By side (nobody first), then by country.
std::vector<Contact> contacts(const Labelled& day);

}  // namespace tidemark::measure
