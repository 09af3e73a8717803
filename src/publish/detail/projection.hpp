// The plane on which pictures are drawn: Lambert's azimuthal equal-area projection centred on the
// theatre (PROJ), so that what looks larger is larger. Within 500 km of the centre, lengths are
// true to 0.1%.
#pragma once

#include <memory>

#include "base/result.hpp"
#include "geo/point.hpp"

namespace tidemark::publish::detail {

// Metres east and north of the centre.
struct Metres {
  double east = 0;
  double north = 0;
};

class Projection {
 public:
  static base::Result<Projection> centred_on(geo::Point centre);

  Metres project(geo::Point p) const;
  geo::Point unproject(Metres m) const;

 private:
  struct Proj;  // PROJ's handles
  explicit Projection(std::shared_ptr<Proj> proj) : proj_(std::move(proj)) {}
  std::shared_ptr<Proj> proj_;
};

}  // namespace tidemark::publish::detail
