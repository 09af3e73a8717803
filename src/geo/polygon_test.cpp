#include "geo/polygon.hpp"

#include <gtest/gtest.h>

#include <random>

#include "geo/locator.hpp"
#include "geo/testing/shapes.hpp"

namespace tidemark::geo {
namespace {

using testing::square_ring;

// An eighth of the ellipsoid, which has 510,065,621.724 km².
TEST(Polygon, AreaOfAnOctant) {
  Polygon octant{{{0, 0}, {90, 0}, {0, 90}}, {}};
  EXPECT_NEAR(area_km2(octant), 510065621.724 / 8, 1e-2);
}

TEST(Polygon, AreaSubtractsHolesAndIgnoresOrientation) {
  Polygon whole{square_ring(36, 34, 38, 36), {}}, hole{square_ring(36.5, 34.5, 37, 35), {}};
  Polygon ring{whole.outer, {hole.outer}};
  EXPECT_NEAR(area_km2(ring), area_km2(whole) - area_km2(hole), 1e-6);
  Polygon reversed{Ring(whole.outer.rbegin(), whole.outer.rend()), {hole.outer}};
  EXPECT_NEAR(area_km2(reversed), area_km2(ring), 1e-6);
  EXPECT_NEAR(area_km2(MultiPolygon{ring, hole}), area_km2(whole), 1e-6);
}

TEST(Polygon, ContainsFollowsTheEvenOddRule) {
  MultiPolygon ring{{square_ring(0, 0, 4, 4), {square_ring(1, 1, 3, 3)}},
                    {square_ring(1.5, 1.5, 2.5, 2.5), {}}};
  EXPECT_TRUE(contains(ring, {0.5, 2}));
  EXPECT_FALSE(contains(ring, {1.2, 2}));
  EXPECT_TRUE(contains(ring, {2, 2}));  // an island in the lake
  EXPECT_FALSE(contains(ring, {5, 2}));
  EXPECT_FALSE(contains({}, {0, 0}));
}

// A ray through a vertex must count once.
TEST(Polygon, ContainsAtTheHeightOfAVertex) {
  MultiPolygon diamond{{{{0, -1}, {1, 0}, {0, 1}, {-1, 0}}, {}}};
  EXPECT_TRUE(contains(diamond, {0, 0}));
  EXPECT_FALSE(contains(diamond, {-2, 0}));
  EXPECT_FALSE(contains(diamond, {-2, 1}));
}

TEST(Polygon, BoundsOfAllParts) {
  Box box = bounds({{square_ring(0, 0, 1, 1), {}}, {square_ring(3, -2, 4, 0), {}}});
  EXPECT_EQ(box.min, (Point{0, -2}));
  EXPECT_EQ(box.max, (Point{4, 1}));
}

// Random scribbles, which cross themselves, against the plain function.
TEST(Locator, AgreesWithContains) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> along(0, 10);
  int inside = 0;
  for (int round = 0; round < 50; ++round) {
    MultiPolygon shape(1 + round % 3);
    for (Polygon& polygon : shape) {
      polygon.outer.resize(3 + round);
      polygon.holes.resize(round % 2, Ring(5));
      for (Point& p : polygon.outer) p = {along(random), along(random)};
      for (Ring& hole : polygon.holes) {
        for (Point& p : hole) p = {along(random), along(random) - 2};
      }
    }
    Locator locator(shape);
    for (int i = 0; i < 200; ++i) {
      Point p{along(random), along(random) * 1.2 - 1};
      if (i < 3) p.lat = shape[0].outer[i].lat;  // level with a vertex
      EXPECT_EQ(locator.contains(p), contains(shape, p)) << p.to_text();
      inside += locator.contains(p);
    }
  }
  EXPECT_GT(inside, 1000);
}

TEST(Locator, OfNothing) { EXPECT_FALSE(Locator({}).contains({0, 0})); }

}  // namespace
}  // namespace tidemark::geo
