// Lines lose the vertices that say little, and stay within what was asked.
#include "geo/generalise.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <random>

namespace tidemark::geo {
namespace {

std::string shown(const std::vector<Point>& line) {
  std::string text;
  for (Point p : line) text += std::to_string(int(std::round(p.lon * 100))) + " ";
  return text;
}

Line alone(const Line& line, double km) { return generalised({line}, km).front(); }

TEST(Generalised, LeavesOutWhatLiesNearTheRest) {
  // 0.01 degrees of latitude are 1.1 km.
  const Line line{{0, 0}, {0.1, 0.01}, {0.2, 0}, {0.3, 0.2}, {0.4, 0}};
  EXPECT_EQ(shown(alone(line, 0)), "0 10 20 30 40 ");
  EXPECT_EQ(shown(alone(line, 1)), "0 10 20 30 40 ");
  EXPECT_EQ(shown(alone(line, 2)), "0 20 30 40 ");
  EXPECT_EQ(shown(alone(line, 30)), "0 40 ");
}

TEST(Generalised, KilometresAreTheSameInBothDirections) {
  // At 60 degrees north, 0.02 degrees of longitude are 1.1 km.
  const Line line{{0, 60}, {0.02, 60.1}, {0, 60.2}};
  EXPECT_EQ(alone(line, 1.2).size(), 2u);
  EXPECT_EQ(alone(line, 1.0).size(), 3u);
}

TEST(Generalised, ARingStaysClosed) {
  const Line ring{{0, 0}, {0.5, 0.001}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
  const Line result = alone(ring, 1);
  EXPECT_EQ(result.size(), 5u);
  EXPECT_EQ(result.front(), result.back());
  EXPECT_EQ(alone(ring, 1000).size(), 4u);  // a triangle
}

TEST(Generalised, NothingIsJumpedOver) {
  // A bulge, and a ring in it: straight, the line would leave the ring on its other side.
  const Line bulge{{0, 0}, {0.2, 0.1}, {0.4, 0}};
  const Line ring{{0.19, 0.04}, {0.21, 0.04}, {0.2, 0.05}, {0.19, 0.04}};
  EXPECT_EQ(generalised({bulge}, 20).front().size(), 2u);
  EXPECT_EQ(generalised({bulge, ring}, 20).front().size(), 3u);
  EXPECT_EQ(generalised({bulge}, 20, {ring}).front().size(), 3u);
}

TEST(Generalised, LinesBetweenTheSameEndsStayApart) {
  const Line above{{0, 0}, {0.2, 0.01}, {0.4, 0}}, below{{0, 0}, {0.2, -0.01}, {0.4, 0}};
  const auto lines = generalised({above, below}, 20);
  EXPECT_EQ(lines[0].size() + lines[1].size(), 5u);
  const auto beside = generalised({above}, 20, {{{0, 0}, {0.4, 0}}});
  EXPECT_EQ(beside[0].size(), 3u);
}

// Borders of many small pieces of ground, generalised far beyond their size: no two cross.
TEST(Generalised, NoTwoLinesCross) {
  constexpr int kSide = 12;
  std::mt19937 random(11);
  std::uniform_real_distribution<double> shift(-0.03, 0.03);
  // A grid of nodes; between neighbours a line with three bends.
  std::vector<Point> nodes;
  for (int i = 0; i < kSide * kSide; ++i) {
    nodes.push_back({0.1 * (i % kSide) + shift(random), 0.1 * int(i / kSide) + shift(random)});
  }
  std::uniform_real_distribution<double> bend(-0.008, 0.008);
  std::vector<Line> lines;
  const auto join = [&](Point a, Point b) {
    Line& line = lines.emplace_back(Line{a});
    for (int k = 1; k < 4; ++k) {
      line.push_back({a.lon + (b.lon - a.lon) * k / 4 + bend(random),
                      a.lat + (b.lat - a.lat) * k / 4 + bend(random)});
    }
    line.push_back(b);
  };
  for (int i = 0; i < kSide * kSide; ++i) {
    if (i % kSide + 1 < kSide) join(nodes[std::size_t(i)], nodes[std::size_t(i + 1)]);
    if (i + kSide < kSide * kSide) join(nodes[std::size_t(i)], nodes[std::size_t(i + kSide)]);
  }
  const auto crossings = [](const std::vector<Line>& all) {
    std::vector<std::pair<Point, Point>> edges;
    for (const Line& line : all) {
      for (std::size_t i = 0; i + 1 < line.size(); ++i) edges.emplace_back(line[i], line[i + 1]);
    }
    const auto turn = [](Point a, Point b, Point c) {
      return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
    };
    int count = 0;
    for (const auto& [a, b] : edges) {
      for (const auto& [c, d] : edges) {
        count += turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
      }
    }
    return count;
  };
  ASSERT_EQ(crossings(lines), 0);
  const std::vector<Line> simple = generalised(lines, 50);
  EXPECT_EQ(crossings(simple), 0);
  std::size_t before = 0, after = 0;
  for (const Line& line : lines) before += line.size();
  for (const Line& line : simple) after += line.size();
  EXPECT_LT(after, before * 3 / 4);
}

}  // namespace
}  // namespace tidemark::geo
