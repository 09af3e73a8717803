#include "geo/hull.hpp"

#include <gtest/gtest.h>

#include <numbers>
#include <random>

namespace tidemark::geo {
namespace {

TEST(Hull, OfASquareWithPointsInsideAndOnItsEdges) {
  Ring ring = convex_hull({{0, 0}, {1, 1}, {0.5, 0.5}, {1, 0}, {0, 1}, {0.5, 0}, {0, 0}});
  EXPECT_EQ(ring, (Ring{{0, 0}, {1, 0}, {1, 1}, {0, 1}}));
  EXPECT_GT(planar_area(ring), 0);
}

TEST(Hull, OfTooFewPoints) {
  EXPECT_TRUE(convex_hull({}).empty());
  EXPECT_EQ(convex_hull({{3, 4}, {3, 4}}).size(), 1u);
  EXPECT_EQ(convex_hull({{0, 0}, {1, 1}, {2, 2}}).size(), 2u);
  EXPECT_TRUE(hull_around({}, 10).empty());
}

TEST(Hull, AroundOnePointIsADisc) {
  MultiPolygon disc = hull_around({{38, 35}}, 10);
  // An inscribed 24-gon has 98.9% of its circle's area.
  EXPECT_NEAR(area_km2(disc), 0.9886 * std::numbers::pi * 100, 0.1);
}

TEST(Hull, AroundPointsKeepsItsDistance) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> lon(36, 42), lat(33, 37);
  std::vector<Point> points(200);
  for (Point& p : points) p = {lon(random), lat(random)};
  MultiPolygon outline = hull_around(points, 10);
  for (Point p : points) {
    ASSERT_TRUE(contains(outline, p));
    for (int bearing = 0; bearing < 360; bearing += 15) {
      EXPECT_TRUE(contains(outline, destination(p, bearing, 9.8))) << p.to_text();
    }
  }
}

}  // namespace
}  // namespace tidemark::geo
