#include "geo/point.hpp"

#include <fmt/format.h>

#include <GeographicLib/Geodesic.hpp>
#include <cmath>
#include <numbers>

namespace tidemark::geo {

std::string Point::to_text() const { return fmt::format("{:.3f} {:.3f}", lat, lon); }

double distance_km(Point a, Point b) {
  double metres = 0;
  GeographicLib::Geodesic::WGS84().Inverse(a.lat, a.lon, b.lat, b.lon, metres);
  return metres / 1000;
}

namespace {

// Its series up to x^8: within 3e-5 up to a right angle, and without a call.
double rough_cosine(double x) {
  double s = x * x;
  return 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56)));
}

}  // namespace

double rough_km(Point a, Point b) {
  constexpr double kRadian = std::numbers::pi / 180;
  double east = a.lon - b.lon, north = a.lat - b.lat;
  if (std::abs(east) > 180) east = std::remainder(east, 360);
  east *= rough_cosine((a.lat + b.lat) / 2 * kRadian);
  return kKmPerDegree * std::sqrt(east * east + north * north);
}

Point destination(Point from, double bearing, double km) {
  Point to;
  GeographicLib::Geodesic::WGS84().Direct(from.lat, from.lon, bearing, km * 1000, to.lat, to.lon);
  return to;
}

}  // namespace tidemark::geo
