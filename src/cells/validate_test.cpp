#include <gtest/gtest.h>

#include <cmath>

#include "cells/complex.hpp"
#include "geo/testing/shapes.hpp"

namespace tidemark::cells {
namespace {

using geo::testing::square;

// Two sound cells side by side; each test breaks one promise.
class Validate : public testing::Test {
 protected:
  Validate() {
    base::Errors notes;
    auto complex = build_complex(
        {{{"w", {36.5, 34.5}}, {"e", {37.5, 34.5}}}, square(36, 34, 38, 35)}, {0}, notes);
    cells_ = complex->cells();
    outline_ = complex->outline();
    area_ = complex->area_km2();
  }
  // All faults, joined.
  std::string faults() const {
    std::string all;
    for (const std::string& fault : validate(cells_, outline_, area_)) all += fault + "\n";
    return all;
  }
  bool finds(std::string_view words) const { return faults().find(words) != std::string::npos; }

  std::vector<Cell> cells_;
  geo::MultiPolygon outline_;
  double area_ = 0;
};

TEST_F(Validate, AcceptsTheSound) { EXPECT_EQ(faults(), ""); }

TEST_F(Validate, FindsAnOverlap) {
  cells_[0].shape = square(36, 34, 37.2, 35);
  EXPECT_TRUE(finds("overlap")) << faults();
  EXPECT_FALSE(finds("gap")) << faults();
}

TEST_F(Validate, FindsAGap) {
  cells_[0].shape = square(36, 34, 36.8, 35);
  EXPECT_TRUE(finds("gap")) << faults();
  EXPECT_FALSE(finds("overlap")) << faults();
}

TEST_F(Validate, FindsACellBeyondTheOutline) {
  cells_[0].shape = square(35.5, 34, 37, 35);
  EXPECT_TRUE(finds("beyond")) << faults();
}

TEST_F(Validate, FindsAreasThatDoNotAddUp) {
  cells_[1].area_km2 *= 1 + 1e-8;
  EXPECT_TRUE(finds("sum to")) << faults();
}

TEST_F(Validate, FindsBordersThatDiffer) {
  cells_[1].borders[0].length_km *= 1.5;
  EXPECT_TRUE(finds("differs between them")) << faults();
}

TEST_F(Validate, FindsAMissingBorder) {
  cells_[0].borders.clear();
  cells_[1].borders.clear();
  EXPECT_TRUE(finds("share an edge but no border")) << faults();
}

TEST_F(Validate, FindsAnEdgeThatNeighboursCutDifferently) {
  geo::Ring& ring = cells_[0].shape[0].outer;
  for (std::size_t i = 0; i < ring.size(); ++i) {
    geo::Point a = ring[i], b = ring[(i + 1) % ring.size()];
    if (std::abs(a.lon - 37) > 1e-6 || std::abs(b.lon - 37) > 1e-6) continue;
    ring.insert(ring.begin() + std::ptrdiff_t(i) + 1, geo::Point{a.lon, 34.5});
    break;
  }
  EXPECT_TRUE(finds("no neighbour shares")) << faults();
}

TEST_F(Validate, FindsAShapeThatCrossesItself) {
  std::swap(cells_[0].shape[0].outer[0], cells_[0].shape[0].outer[1]);
  EXPECT_TRUE(finds("not a valid shape")) << faults();
}

}  // namespace
}  // namespace tidemark::cells
