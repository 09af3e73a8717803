#include "cells/plane.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace tidemark::cells {
Plane::Plane(const geo::Box& box)
    : origin_{(box.min.lon + box.max.lon) / 2, (box.min.lat + box.max.lat) / 2} {
  double shrink = std::max(std::cos(origin_.lat * std::numbers::pi / 180), 0.01);
  double radius = std::hypot((box.max.lon - origin_.lon) * shrink, box.max.lat - origin_.lat);
  y_per_degree_ = radius > 0 ? kRadius / radius : 1;
  x_per_degree_ = y_per_degree_ * shrink;
}

PlanePoint Plane::to_plane(geo::Point p) const {
  return {(p.lon - origin_.lon) * x_per_degree_, (p.lat - origin_.lat) * y_per_degree_};
}

PlanePoint Plane::rounded(geo::Point p) const {
  PlanePoint q = to_plane(p);
  return {std::round(q.x), std::round(q.y)};
}

geo::Point Plane::to_degrees(PlanePoint p) const {
  return {p.x / x_per_degree_ + origin_.lon, p.y / y_per_degree_ + origin_.lat};
}

double Plane::units_per_km() const { return y_per_degree_ / geo::kKmPerDegree; }

}  // namespace tidemark::cells
