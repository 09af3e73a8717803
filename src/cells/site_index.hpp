// Which of many sites is nearest to a point: sites in square buckets, searched in growing rings.
#pragma once

#include <vector>

#include "cells/plane.hpp"

namespace tidemark::cells {

class SiteIndex {
 public:
  struct Nearest {
    int site = -1;        // -1 when there are no sites
    double distance = 0;  // in units of the plane
  };

  SiteIndex() = default;
  explicit SiteIndex(std::vector<PlanePoint> sites);
  PlanePoint site(int i) const { return sites_[std::size_t(i)]; }
  // Of sites equally far, the first.
  Nearest nearest(PlanePoint p) const;
  // Up to `count` sites, the nearest first.
  std::vector<Nearest> nearest(PlanePoint p, int count) const;

 private:
  // Calls look(row, column) in growing rings around p until what lies beyond ring k, all of it
  // farther than k buckets, is no longer wanted: while wanted(that distance).
  template <typename Wanted, typename Look>
  void search(PlanePoint p, Wanted wanted, Look look) const;

  int column(double x) const;
  int row(double y) const;

  std::vector<PlanePoint> sites_;
  std::vector<std::vector<int>> buckets_;  // row by row
  PlanePoint min_;
  double size_ = 1;  // of a bucket
  int columns_ = 0;
  int rows_ = 0;
};

}  // namespace tidemark::cells
