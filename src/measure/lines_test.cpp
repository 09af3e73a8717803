#include "measure/lines.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::measure {
namespace {

TEST(Joined, RunsFromEndsAndBranchingsAndClosesRings) {
  // A fork of three arms, each of two edges, and a triangle apart from it.
  const geo::Point m{0, 0}, a{1, 0}, a2{2, 0}, b{-1, 0}, b2{-2, 0}, c{0, 1}, c2{0, 2};
  const geo::Point p{5, 5}, q{6, 5}, r{5, 6};
  std::vector<Line> lines = joined(
      {{a, m}, {b, b2}, {p, q}, {c, m}, {a2, a}, {m, b}, {r, p}, {c2, c}, {q, r}});
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

// The nearest of many points along the line, one by one.
TEST(NearestPoint, AgreesWithAWalkAlongTheLine) {
  const Line line = {{36, 34}, {36.4, 34.3}, {36.4, 34.9}, {37, 35}};
  for (geo::Point p : {geo::Point{36.9, 34.2}, {36.1, 34.8}, {37.5, 35.1}, {35.5, 33.5}}) {
    double best = 1e9;
    for (std::size_t i = 0; i + 1 < line.size(); ++i) {
      for (int k = 0; k <= 2000; ++k) {
        const double t = k / 2000.0;
        best = std::min(best, geo::distance_km(p, {line[i].lon + t * (line[i + 1].lon - line[i].lon),
                                                   line[i].lat + t * (line[i + 1].lat - line[i].lat)}));
      }
    }
    EXPECT_NEAR(nearest_point({line}, p).km, best, 0.01 * best) << p.to_text();
  }
  EXPECT_LT(nearest_point({}, {36, 34}).km, 0);
}

}  // namespace
}  // namespace tidemark::measure
