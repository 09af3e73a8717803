// Enclaves and sieges by geometry: the pieces of a side's territory and what surrounds them.
//
// Definition: a piece is a component of a side's cells; its main territory is the largest piece,
// all others are enclaves. A piece is *besieged by geometry* when everything around it, apart from
// the country's outline, is held by one other side; with contact to the outline it still has a way
// abroad. This is geometry alone: the United Nations call a place besieged when aid and people do
// not come through, which no map tells. Areas geodesic in km², lengths in km. O(n).
#pragma once

#include <vector>

#include "measure/labelled.hpp"

namespace tidemark::measure {

struct Surrounding {
  int label = kNobody;  // who holds what lies beyond; kAbroad: the country's outline
  double km = 0;        // of border
};

struct Piece {
  int side = 0;
  bool main = false;       // the side's largest piece
  std::vector<int> cells;  // ascending
  double km2 = 0;
  double low_km2 = 0;               // of cells held surely and uncontested (measure/area.hpp)
  std::vector<Surrounding> around;  // longest first

  // The one side that holds all around it, or kNobody.
  int besieger() const;
  bool reaches_abroad() const;
  // In whose territory it lies: the side with the longest border, or kNobody.
  int within() const;
};

// By side, largest first.
std::vector<Piece> pieces(const Labelled& day);

}  // namespace tidemark::measure
