#include "cells/site_index.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace tidemark::cells {

SiteIndex::SiteIndex(std::vector<PlanePoint> sites) : sites_(std::move(sites)) {
  if (sites_.empty()) return;
  PlanePoint max = min_ = sites_.front();
  for (PlanePoint p : sites_) {
    min_ = {std::min(min_.x, p.x), std::min(min_.y, p.y)};
    max = {std::max(max.x, p.x), std::max(max.y, p.y)};
  }
  // As many buckets along the longer side as would hold one site each of an even spread.
  double longer = std::max({max.x - min_.x, max.y - min_.y, 1.0});
  size_ = longer / std::ceil(std::sqrt(double(sites_.size())));
  columns_ = 1 + int((max.x - min_.x) / size_);
  rows_ = 1 + int((max.y - min_.y) / size_);
  buckets_.resize(std::size_t(columns_) * std::size_t(rows_));
  for (std::size_t i = 0; i < sites_.size(); ++i) {
    buckets_[row(sites_[i].y) * columns_ + column(sites_[i].x)].push_back(int(i));
  }
}

int SiteIndex::column(double x) const {
  return int(std::clamp((x - min_.x) / size_, 0.0, double(columns_ - 1)));
}

int SiteIndex::row(double y) const {
  return int(std::clamp((y - min_.y) / size_, 0.0, double(rows_ - 1)));
}

template <typename Wanted, typename Look>
void SiteIndex::search(PlanePoint p, Wanted wanted, Look look) const {
  auto look_at = [&](int r, int c) {
    if (r < 0 || r >= rows_ || c < 0 || c >= columns_) return;
    for (int i : buckets_[r * columns_ + c]) {
      look(Nearest{i, std::hypot(sites_[i].x - p.x, sites_[i].y - p.y)});
    }
  };
  int r0 = row(p.y), c0 = column(p.x);
  // Also from a point outside of all buckets.
  for (int k = 0; k <= std::max(rows_, columns_) && wanted((k - 1) * size_); ++k) {
    for (int c = c0 - k; c <= c0 + k; ++c) {
      look_at(r0 - k, c);
      if (k > 0) look_at(r0 + k, c);
    }
    for (int r = r0 - k + 1; r < r0 + k; ++r) {
      look_at(r, c0 - k);
      look_at(r, c0 + k);
    }
  }
}

namespace {

bool nearer(const SiteIndex::Nearest& a, const SiteIndex::Nearest& b) {
  return std::pair(a.distance, a.site) < std::pair(b.distance, b.site);
}

}  // namespace

SiteIndex::Nearest SiteIndex::nearest(PlanePoint p) const {
  Nearest best{-1, std::numeric_limits<double>::infinity()};
  search(
      p, [&](double distance) { return best.distance >= distance; },
      [&](const Nearest& site) {
        if (nearer(site, best)) best = site;
      });
  return best;
}

std::vector<SiteIndex::Nearest> SiteIndex::nearest(PlanePoint p, int count) const {
  std::vector<Nearest> heap;  // the farthest first
  auto full = [&] { return heap.size() >= std::size_t(count); };
  search(
      p, [&](double distance) { return !full() || heap.front().distance >= distance; },
      [&](const Nearest& site) {
        if (full() && !nearer(site, heap.front())) return;
        if (full()) {
          std::ranges::pop_heap(heap, nearer);
          heap.pop_back();
        }
        heap.push_back(site);
        std::ranges::push_heap(heap, nearer);
      });
  std::ranges::sort_heap(heap, nearer);
  return heap;
}

}  // namespace tidemark::cells
