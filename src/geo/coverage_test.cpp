#include "geo/coverage.hpp"

#include <gtest/gtest.h>

#include <random>

#include "geo/overlay.hpp"
#include "geo/testing/shapes.hpp"

namespace tidemark::geo {
namespace {

using testing::covered;
using testing::square;

// Random squares of a board: they touch at corners, enclose holes and islands in holes.
TEST(Coverage, FastUnionAgreesWithTheSlowOne) {
  std::mt19937 random(3);
  int holes = 0;
  for (int round = 0; round < 30; ++round) {
    std::vector<MultiPolygon> squares;
    for (int x = 0; x < 9; ++x) {
      for (int y = 0; y < 9; ++y) {
        if (random() % 3) squares.push_back(square(x, y, x + 1, y + 1));
      }
    }
    std::vector<const MultiPolygon*> shapes;
    for (const MultiPolygon& s : squares) shapes.push_back(&s);
    auto fast = unite_coverage(shapes), slow = unite(shapes);
    ASSERT_TRUE(fast.ok() && slow.ok());
    EXPECT_DOUBLE_EQ(covered(*fast), double(squares.size()));
    EXPECT_EQ(fast->size(), slow->size());
    bool repaired = true;
    EXPECT_TRUE(make_valid(*fast, repaired).ok());
    EXPECT_FALSE(repaired);
    auto both = intersect(*fast, *slow);
    ASSERT_TRUE(both.ok());
    EXPECT_NEAR(covered(*both), double(squares.size()), 1e-9);
    for (const Polygon& polygon : *fast) holes += int(polygon.holes.size());
  }
  EXPECT_GT(holes, 30);
}

TEST(Coverage, UnionRefusesAShapeGivenTwice) {
  MultiPolygon a = square(0, 0, 2, 2), b = square(2, 0, 3, 2);
  EXPECT_TRUE(unite_coverage({&a, &b}).ok());
  EXPECT_FALSE(unite_coverage({&a, &b, &a}).ok());
}

TEST(FacesBetween, ShareTheirVertices) {
  auto faces = faces_between(
      {{{0, 0}, {4, 0}, {4, 4}, {0, 4}, {0, 0}}, {{-1, 1}, {5, 3}}, {{9, 9}, {9, 8}}});
  ASSERT_TRUE(faces.ok());
  ASSERT_EQ(faces->size(), 2u);
  double area = 0;
  for (const Face& face : *faces) {
    EXPECT_EQ(face.polygon.outer.size(), 4u);
    EXPECT_TRUE(contains({face.polygon}, face.inside));
    area += planar_area(face.polygon.outer);
  }
  EXPECT_NEAR(area, 16, 1e-9);
}

}  // namespace
}  // namespace tidemark::geo
