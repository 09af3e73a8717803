#include "geo/overlay.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "geo/testing/shapes.hpp"

namespace tidemark::geo {
namespace {

using testing::covered;
using testing::square;

TEST(Overlay, UniteKeepsTheHoleOfAFrame) {
  MultiPolygon south = square(0, 0, 3, 1), north = square(0, 2, 3, 3), west = square(0, 0, 1, 3),
               east = square(2, 0, 3, 3);
  auto frame = unite({&south, &north, &west, &east});
  ASSERT_TRUE(frame.ok());
  ASSERT_EQ(frame->size(), 1u);
  EXPECT_EQ(frame->front().holes.size(), 1u);
  EXPECT_NEAR(covered(*frame), 8, 1e-12);
}

TEST(Overlay, IntersectsAndLeavesOutMereTouch) {
  auto both = intersect(square(0, 0, 2, 2), square(1, 1, 3, 3));
  ASSERT_TRUE(both.ok());
  EXPECT_NEAR(covered(*both), 1, 1e-12);
  auto touch = intersect(square(0, 0, 1, 1), square(1, 0, 2, 1));
  ASSERT_TRUE(touch.ok());
  EXPECT_TRUE(touch->empty());
}

TEST(Overlay, ErrorsAreReturned) {
  MultiPolygon broken = square(0, 0, std::numeric_limits<double>::quiet_NaN(), 1);
  auto result = unite({&broken});
  ASSERT_FALSE(result.ok());
  EXPECT_NE(result.error().reason.find("not a number"), std::string::npos);
}

TEST(MakeValid, LeavesTheValidAlone) {
  bool repaired = true;
  auto same = make_valid(square(0, 0, 1, 1), repaired);
  ASSERT_TRUE(same.ok());
  EXPECT_FALSE(repaired);
  EXPECT_EQ(same->front().outer, square(0, 0, 1, 1).front().outer);
}

TEST(MakeValid, CoversTheSamePointsUnderTheEvenOddRule) {
  std::mt19937 random(11);
  std::uniform_real_distribution<double> along(0, 10);
  int repairs = 0, inside = 0;
  for (int round = 0; round < 60; ++round) {
    MultiPolygon shape(1 + round % 3);  // overlapping scribbles, some with stray holes
    for (Polygon& polygon : shape) {
      polygon.outer.resize(3 + round % 8);
      polygon.holes.resize(round % 2, Ring(4));
      for (Point& p : polygon.outer) p = {along(random), along(random)};
      for (Ring& hole : polygon.holes) {
        for (Point& p : hole) p = {along(random), along(random)};
      }
    }
    bool repaired = false;
    auto valid = make_valid(shape, repaired);
    ASSERT_TRUE(valid.ok()) << valid.error().reason;
    repairs += repaired;
    bool again = true;
    ASSERT_TRUE(make_valid(*valid, again).ok());
    EXPECT_FALSE(again) << "the repaired shape is valid";
    for (int i = 0; i < 100; ++i) {
      Point p{along(random), along(random)};
      EXPECT_EQ(contains(*valid, p), contains(shape, p));
      inside += contains(shape, p);
    }
  }
  EXPECT_GT(repairs, 40);
  EXPECT_GT(inside, 1000);
}

TEST(MakeValid, DropsRingsTooShortToClose) {
  MultiPolygon shape = square(0, 0, 1, 1);
  shape.push_back({{{5, 5}, {6, 6}}, {}});
  bool repaired = false;
  auto valid = make_valid(shape, repaired);
  ASSERT_TRUE(valid.ok());
  EXPECT_TRUE(repaired);
  EXPECT_NEAR(covered(*valid), 1, 1e-12);
}

TEST(Simplify, DropsWhatIsSmallerThanTheTolerance) {
  Ring coast{{36, 34}, {38, 34}};
  for (int i = 0; i <= 200; ++i) coast.push_back({38 - i * 0.01, 36 + (i % 2) * 0.002});  // 0.2 km
  MultiPolygon shape{{coast, {}}};
  auto coarse = simplify(shape, 1), fine = simplify(shape, 0.05);
  ASSERT_TRUE(coarse.ok() && fine.ok());
  EXPECT_LT(coarse->front().outer.size(), 10u);
  EXPECT_GT(fine->front().outer.size(), 150u);
  EXPECT_NEAR(area_km2(*coarse), area_km2(shape), 0.002 * area_km2(shape));
}

}  // namespace
}  // namespace tidemark::geo
