// A position on the WGS 84 ellipsoid, in degrees, and geodesic distance.
#pragma once

#include <compare>
#include <string>

namespace tidemark::geo {

struct Point {
  double lon = 0;
  double lat = 0;
  bool operator==(const Point&) const = default;
  std::string to_text() const;  // "34.887 38.872": latitude first, 3 decimals
};

inline constexpr double kKmPerDegree = 111.2;  // of latitude, mean

// Geodesic distance in kilometres (GeographicLib; Karney 2013), accurate to nanometres.
double distance_km(Point a, Point b);

// The same on a plane that touches the globe between both: within 1% below 500 km away from the
// poles, and a hundred times as fast. For weighing what is near, not for measuring.
double rough_km(Point a, Point b);

// The point `km` away from `from` in direction `bearing` (degrees clockwise from north).
Point destination(Point from, double bearing, double km);

}  // namespace tidemark::geo
