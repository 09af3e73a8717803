// Which cells a region or a road covers.
//
// An area of an admin layer of that name covers its faces: exactly, or, when the layer is
// approximate, as far as the gazetteer tells. A road covers the cells along its course. Another
// region that is about as large as a district (UCDP precision 3) is taken for a disc of kRegionKm
// around its point. Anything else covers nothing: a region without borders, a road of which only a
// label's position is known.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "cells/complex.hpp"
#include "model/event.hpp"

namespace tidemark::control {

inline constexpr double kRegionKm = 12;

struct Covered {
  int cell = -1;
  double part = 1;  // of the cell's area that lies in the region, 0 to 1
};

// REQUIRES: the complex outlives it.
class Cover {
 public:
  explicit Cover(const cells::Complex& complex);
  // What an admin area covers.
  struct Area {
    std::vector<Covered> cells;  // for the larger part, ascending
    double km2 = 0;              // of all of it
  };

  // One region, to be asked about single cells. REQUIRES: the cover outlives it.
  class Extent {
   public:
    bool is_known() const { return area_ || along_ || centre_; }
    double part(int cell) const;  // 0: it does not cover the cell
    // In ascending order of cells. `part` is at least kLeastPart.
    std::vector<Covered> cells() const;
    double km2() const;  // 0 when nobody knows, as of a road

   private:
    friend class Cover;
    const Cover* cover_ = nullptr;
    const Area* area_ = nullptr;
    const std::vector<int>* along_ = nullptr;  // the cells of a road
    std::optional<geo::Point> centre_;         // of a disc
  };
  Extent extent(const model::PlaceRef& region) const;

 private:
  const cells::Complex& complex_;
  std::map<std::string, Area> by_name_;
};

inline constexpr double kLeastPart = 0.5;

}  // namespace tidemark::control
