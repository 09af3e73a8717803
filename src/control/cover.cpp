#include "control/cover.hpp"

#include <algorithm>
#include <numbers>

namespace tidemark::control {
namespace {

constexpr int kDistrict = 3, kProvince = 4;  // UCDP where_prec

}  // namespace

Cover::Cover(const cells::Complex& complex) : complex_(complex) {
  for (std::size_t layer = 0; layer < complex.layers().size(); ++layer) {
    std::vector<std::map<int, double>> inside(complex.layers()[layer].areas.size());
    for (int i = 0; i < int(complex.cells().size()); ++i) {
      for (const cells::Face& face : complex.cells()[std::size_t(i)].faces) {
        if (face.areas[layer] >= 0) inside[std::size_t(face.areas[layer])][i] += face.area_km2;
      }
    }
    for (std::size_t area = 0; area < inside.size(); ++area) {
      // Of two areas of one name the larger, which stands first, is meant.
      auto [found, is_new] = by_name_.try_emplace(complex.layers()[layer].areas[area].name);
      if (!is_new) continue;
      for (auto [cell, km2] : inside[area]) {
        double part = km2 / complex.cells()[std::size_t(cell)].area_km2;
        if (part >= kLeastPart) found->second.cells.push_back({cell, part});
        found->second.km2 += km2;
      }
    }
  }
}

Cover::Extent Cover::extent(const model::PlaceRef& region) const {
  Extent extent;
  extent.cover_ = this;
  auto named = by_name_.find(region.name);
  if (named == by_name_.end() && region.precision == kProvince) {
    named = by_name_.find(region.admin1);
  }
  if (named != by_name_.end()) extent.area_ = &named->second;
  else if (auto* along = complex_.cells_along(region.id)) extent.along_ = along;
  else if (region.precision == kDistrict) extent.centre_ = region.point;
  return extent;
}

double Cover::Extent::part(int cell) const {
  if (area_) {
    auto found = std::ranges::lower_bound(area_->cells, cell, {}, &Covered::cell);
    return found != area_->cells.end() && found->cell == cell ? found->part : 0;
  }
  if (along_) return std::ranges::binary_search(*along_, cell) ? 1 : 0;
  if (!centre_) return 0;
  geo::Point site = cover_->complex_.cells()[std::size_t(cell)].site;
  return geo::rough_km(site, *centre_) <= kRegionKm ? 1 : 0;
}

std::vector<Covered> Cover::Extent::cells() const {
  if (area_) return area_->cells;
  std::vector<Covered> covered;
  if (!is_known()) return covered;
  for (int i = 0; i < int(cover_->complex_.cells().size()); ++i) {
    if (double here = part(i); here > 0) covered.push_back({i, here});
  }
  return covered;
}

double Cover::Extent::km2() const {
  if (area_) return area_->km2;
  return centre_ ? std::numbers::pi * kRegionKm * kRegionKm : 0;
}

}  // namespace tidemark::control
