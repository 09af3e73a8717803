// contains() for many points and one shape: edges sorted into bands of latitude once, so that a
// query looks only at its own band. Same answers as geo::contains, bit for bit.
#pragma once

#include <utility>
#include <vector>

#include "geo/polygon.hpp"

namespace tidemark::geo {

class Locator {
 public:
  explicit Locator(const MultiPolygon& shape);
  bool contains(Point p) const;

 private:
  using Edge = std::pair<Point, Point>;

  void add(const Ring& ring);
  // REQUIRES: the latitude lies in the box
  std::size_t band(double lat) const;

  Box box_;
  std::vector<std::vector<Edge>> bands_;  // south to north; an edge stands in every band it touches
};

}  // namespace tidemark::geo
