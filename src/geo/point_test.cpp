#include "geo/point.hpp"

#include <gtest/gtest.h>

namespace tidemark::geo {
namespace {

// The worked example of GeographicLib's GeodSolve manual: JFK to LHR.
TEST(Point, DistanceAgreesWithThePublishedGeodesic) {
  EXPECT_NEAR(distance_km({-73.8, 40.6}, {-0.5, 51.6}), 5551.759400319, 1e-6);
}

TEST(Point, DestinationLiesAtItsDistance) {
  Point from{38.9, 34.9};
  for (double bearing : {0.0, 45.0, 90.0, 181.5, 300.0}) {
    Point to = destination(from, bearing, 42.5);
    EXPECT_NEAR(distance_km(from, to), 42.5, 1e-9);
  }
  EXPECT_GT(destination(from, 0, 1).lat, from.lat);
  EXPECT_GT(destination(from, 90, 1).lon, from.lon);
}

TEST(Point, RoughDistanceIsWithinAPercent) {
  for (Point from : {Point{38.9, 34.9}, Point{179.9, -20}, Point{24, 65}}) {
    for (double bearing : {0.0, 45.0, 90.0, 181.5, 300.0}) {
      for (double km : {1.0, 40.0, 500.0}) {
        EXPECT_NEAR(rough_km(from, destination(from, bearing, km)), km, km / 100);
      }
    }
  }
}

TEST(Point, TextHasLatitudeFirst) {
  EXPECT_EQ((Point{38.872, 34.8871}).to_text(), "34.887 38.872");
}

}  // namespace
}  // namespace tidemark::geo
