#include "measure/lines.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::measure {
namespace {

TEST(Joined, RunsFromEndsAndBranchingsAndClosesRings) {
  // A fork of three arms, each of two edges, and a triangle apart from it.
  const geo::Point m{0, 0}, a{1, 0}, a2{2, 0}, b{-1, 0}, b2{-2, 0}, c{0, 1}, c2{0, 2};
  const geo::Point p{5, 5}, q{6, 5}, r{5, 6};
  std::vector<Line> lines =
      joined({{a, m}, {b, b2}, {p, q}, {c, m}, {a2, a}, {m, b}, {r, p}, {c2, c}, {q, r}});
  ASSERT_EQ(lines.size(), 4u);
  int arms = 0, rings = 0;
  for (const Line& line : lines) {
    arms += line.size() == 3 && (line.front() == m || line.back() == m);
    rings += line.size() == 4 && line.front() == line.back();
  }
  EXPECT_EQ(arms, 3);
  EXPECT_EQ(rings, 1);
}

TEST(Joined, OfNothingIsNothing) { EXPECT_TRUE(joined({}).empty()); }

// The nearest of many points along the segment, one by one.
TEST(NearestOn, AgreesWithAWalkAlongTheSegment) {
  const Segment segment{{36, 34}, {36.4, 34.9}};
  for (geo::Point p :
       {geo::Point{36.9, 34.2}, {36.1, 34.8}, {37.5, 35.1}, {35.5, 33.5}, {36.2, 34.45}}) {
    double best = 1e9;
    for (int k = 0; k <= 4000; ++k) {
      const double t = k / 4000.0;
      best = std::min(best, geo::distance_km(p, {36 + t * 0.4, 34 + t * 0.9}));
    }
    EXPECT_NEAR(geo::distance_km(p, nearest_on(segment, p)), best, 0.01 * best + 0.05)
        << p.to_text();
  }
  EXPECT_EQ(nearest_on({{36, 34}, {36, 34}}, {37, 35}), (geo::Point{36, 34}));
}

}  // namespace
}  // namespace tidemark::measure
