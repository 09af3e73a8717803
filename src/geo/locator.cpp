#include "geo/locator.hpp"

#include <algorithm>

namespace tidemark::geo {

Locator::Locator(const MultiPolygon& shape) : box_(bounds(shape)) {
  std::size_t vertices = 0;
  for (const Polygon& polygon : shape) {
    vertices += polygon.outer.size();
    for (const Ring& hole : polygon.holes) {
      vertices += hole.size();
      for (Point p : hole) box_.add(p);  // an even-odd hole may reach outside its outer ring
    }
  }
  bands_.resize(std::clamp<std::size_t>(vertices / 4, 1, 4096));
  for (const Polygon& polygon : shape) {
    add(polygon.outer);
    for (const Ring& hole : polygon.holes) add(hole);
  }
}

void Locator::add(const Ring& ring) {
  for (std::size_t i = 0, j = ring.size() - 1; i < ring.size(); j = i++) {
    auto [south, north] = std::minmax(ring[j].lat, ring[i].lat);
    for (std::size_t b = band(south), end = band(north); b <= end; ++b) {
      bands_[b].push_back({ring[j], ring[i]});
    }
  }
}

std::size_t Locator::band(double lat) const {
  double height = box_.max.lat - box_.min.lat;
  if (height <= 0) return 0;
  auto b = std::size_t((lat - box_.min.lat) / height * double(bands_.size()));
  return std::min(b, bands_.size() - 1);
}

bool Locator::contains(Point p) const {
  if (!box_.contains(p)) return false;
  bool odd = false;
  for (auto [a, b] : bands_[band(p.lat)]) odd ^= crosses_eastward_ray(a, b, p);
  return odd;
}

}  // namespace tidemark::geo
