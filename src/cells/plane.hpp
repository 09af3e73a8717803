// The plane in which "nearest" is meant: longitudes shrunk by the cosine of the middle latitude
// (equirectangular), so that straight lines stay straight in degrees.
//
// Its unit puts every point of the box within kRadius of the origin; sites are rounded to whole
// units (2 mm for a country 1,000 km across), which makes Voronoi diagrams exact. Away from the
// middle latitude a distance to the east errs by the ratio of cosines: 3% at 2.5° off, at 35°
// north.
#pragma once

#include <cstdint>

#include "geo/polygon.hpp"

namespace tidemark::cells {

struct PlanePoint {
  double x = 0;
  double y = 0;
};

class Plane {
 public:
  static constexpr double kRadius = double(1 << 28);

  Plane() = default;
  explicit Plane(const geo::Box& box);

  PlanePoint to_plane(geo::Point p) const;
  PlanePoint rounded(geo::Point p) const;  // to whole units
  geo::Point to_degrees(PlanePoint p) const;
  double units_per_km() const;

 private:
  geo::Point origin_;
  double x_per_degree_ = 1;
  double y_per_degree_ = 1;
};

}  // namespace tidemark::cells
