// Closure gaps: the short ways through a side's territory whose closing would cut a part of it off.
//
// Definition: a corridor runs along cell borders through one piece of a side's territory, from its
// outer rim to its outer rim, the shortest that crosses a given border of two of its cells;
// enclaves of others inside the piece are crossed at no cost, because whoever closes the corridor
// uses them. It cuts the piece in two; the smaller part is what it cuts off. Of corridors that cut
// off nearly the same (more than kSame of both together) only the shortest counts. The rim is the
// front with any other side, with nobody, or the country's outline. Reported lines are pulled taut
// between both rims as far as the piece allows (looked at every kSightKm), so they may leave or add
// the edge of a cell on the way; lengths in km and areas in km² are geodesic.
//
// Method: shortest paths from the rim (Dijkstra 1959) span the piece; the borders that they leave
// out span its cells (the dual tree of a planar graph, von Staudt 1847), so that each of these,
// with the paths from both of its ends, is a corridor, and the sum of the cells under it in the
// dual tree is what it cuts off (as in Erickson and Whittlesey 2005). O(n log n).
#pragma once

#include <vector>

#include "measure/labelled.hpp"
#include "measure/lines.hpp"

namespace tidemark::measure {

struct GapEnd {
  geo::Point point;
  int label = kAbroad;  // who holds what lies beyond
  int cell = -1;        // a cell beyond; -1 abroad
};

// From rim to rim, or to an enclave on the way.
struct GapLeg {
  GapEnd from, to;
  Line line;
  double km = 0;
};

struct Gap {
  int side = 0;
  std::vector<GapLeg> legs;  // one, unless enclaves of others lie on the way
  double km = 0;             // of all legs
  std::vector<int> cut_off;  // cells, ascending
  double cut_off_km2 = 0;
};

inline constexpr double kSame = 0.5;
inline constexpr double kSightKm = 0.5;

struct GapOptions {
  double min_km2 = 1000;  // what must be cut off
  int most = 10;          // so many are given
  int by = kNobody;       // only with both ends on the front of this side
};

// Shortest first.
std::vector<Gap> gaps(const Labelled& day, int side, const GapOptions& options);

}  // namespace tidemark::measure
