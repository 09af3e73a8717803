// Lines lose the vertices that say little, and stay within what was asked.
#include "geo/generalise.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace tidemark::geo {
namespace {

std::string shown(const std::vector<Point>& line) {
  std::string text;
  for (Point p : line) text += std::to_string(int(std::round(p.lon * 100))) + " ";
  return text;
}

TEST(Generalised, LeavesOutWhatLiesNearTheRest) {
  // 0.01 degrees of latitude are 1.1 km.
  const std::vector<Point> line{{0, 0}, {0.1, 0.01}, {0.2, 0}, {0.3, 0.2}, {0.4, 0}};
  EXPECT_EQ(shown(generalised(line, 0)), "0 10 20 30 40 ");
  EXPECT_EQ(shown(generalised(line, 1)), "0 10 20 30 40 ");
  EXPECT_EQ(shown(generalised(line, 2)), "0 20 30 40 ");
  EXPECT_EQ(shown(generalised(line, 30)), "0 40 ");
}

TEST(Generalised, KilometresAreTheSameInBothDirections) {
  // At 60 degrees north, 0.02 degrees of longitude are 1.1 km.
  const std::vector<Point> line{{0, 60}, {0.02, 60.1}, {0, 60.2}};
  EXPECT_EQ(generalised(line, 1.2).size(), 2u);
  EXPECT_EQ(generalised(line, 1.0).size(), 3u);
}

TEST(Generalised, ARingStaysClosed) {
  const std::vector<Point> ring{{0, 0}, {0.5, 0.001}, {1, 0}, {1, 1}, {0, 1}, {0, 0}};
  const std::vector<Point> result = generalised(ring, 1);
  EXPECT_EQ(result.size(), 5u);
  EXPECT_EQ(result.front(), result.back());
  EXPECT_EQ(generalised(ring, 1000).size(), 5u);
}

}  // namespace
}  // namespace tidemark::geo
