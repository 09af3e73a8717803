#include "cells/barriers.hpp"

#include <algorithm>

namespace tidemark::cells {
namespace {

// Twice the area of the triangle, positive when it turns left.
double turn(geo::Point a, geo::Point b, geo::Point c) {
  return (b.lon - a.lon) * (c.lat - a.lat) - (b.lat - a.lat) * (c.lon - a.lon);
}

// A segment that ends on the other one crosses it on one side only, so that a way through a vertex
// of a line crosses the line.
bool cross(geo::Point a, geo::Point b, geo::Point c, geo::Point d) {
  return (turn(a, b, c) > 0) != (turn(a, b, d) > 0) && (turn(c, d, a) > 0) != (turn(c, d, b) > 0);
}

struct Segment {
  geo::Point a, b;
  int barrier;
};

// Segments by bands of latitude, so that a way looks only at what lies on its height.
class Bands {
 public:
  explicit Bands(const std::vector<Barrier>& barriers) {
    std::vector<Segment> segments;
    for (int k = 0; k < int(barriers.size()); ++k) {
      for (const auto& line : barriers[k].lines) {
        for (std::size_t i = 1; i < line.size(); ++i) segments.push_back({line[i - 1], line[i], k});
      }
    }
    for (const Segment& s : segments) {
      south_ = std::min({south_, s.a.lat, s.b.lat});
      north_ = std::max({north_, s.a.lat, s.b.lat});
    }
    bands_.resize(std::clamp<std::size_t>(segments.size() / 4, 1, 4096));
    for (const Segment& s : segments) {
      for (std::size_t i = band(std::min(s.a.lat, s.b.lat)); i <= band(std::max(s.a.lat, s.b.lat));
           ++i) {
        bands_[i].push_back(s);
      }
    }
  }

  // The barriers that a-b crosses, ascending, each once.
  std::vector<int> crossed(geo::Point a, geo::Point b) const {
    std::vector<int> found;
    double south = std::min(a.lat, b.lat), north = std::max(a.lat, b.lat);
    if (south > north_ || north < south_) return found;
    for (std::size_t i = band(south); i <= band(north); ++i) {
      for (const Segment& s : bands_[i]) {
        if (cross(a, b, s.a, s.b)) found.push_back(s.barrier);
      }
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
  }

 private:
  std::size_t band(double lat) const {
    double at = (lat - south_) / std::max(north_ - south_, 1e-12) * double(bands_.size());
    return std::size_t(std::clamp(at, 0.0, double(bands_.size() - 1)));
  }

  double south_ = 90, north_ = -90;
  std::vector<std::vector<Segment>> bands_;
};

}  // namespace

void apply_barriers(std::vector<Cell>& cells, const std::vector<Barrier>& barriers) {
  Bands bands(barriers);
  for (Cell& cell : cells) {
    for (Border& border : cell.borders) {
      border.passage = 1;
      for (int k : bands.crossed(cell.site, cells[border.cell].site)) {
        border.passage *= barriers[k].factor;
      }
    }
  }
}

}  // namespace tidemark::cells
