#include "cells/site_index.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace tidemark::cells {
namespace {

TEST(SiteIndex, AgreesWithLookingAtEverySite) {
  std::mt19937 random(5);
  for (int round = 0; round < 200; ++round) {
    // Clusters, lines and single sites; queries inside and far outside.
    double width = round % 3 ? 1000 : 3, height = round % 5 ? 1000 : 0;
    std::uniform_int_distribution<int> x(0, int(width)), y(0, int(height));
    std::vector<PlanePoint> sites(1 + random() % 60);
    for (PlanePoint& p : sites) p = {double(x(random)), double(y(random))};
    SiteIndex index(sites);
    std::uniform_real_distribution<double> anywhere(-2000, 3000);
    for (int i = 0; i < 30; ++i) {
      PlanePoint q{anywhere(random), anywhere(random)};
      if (i % 2) q = {double(x(random)), double(y(random))};
      int best = 0;
      auto far = [&](int s) { return std::hypot(sites[s].x - q.x, sites[s].y - q.y); };
      for (int s = 1; s < int(sites.size()); ++s) {
        if (far(s) < far(best)) best = s;
      }
      EXPECT_EQ(index.nearest(q).site, best);
      EXPECT_DOUBLE_EQ(index.nearest(q).distance, far(best));
      std::vector<int> order(sites.size());
      std::iota(order.begin(), order.end(), 0);
      std::ranges::stable_sort(order, {}, far);
      auto some = index.nearest(q, 7);
      ASSERT_EQ(some.size(), std::min<std::size_t>(7, sites.size()));
      for (std::size_t k = 0; k < some.size(); ++k) EXPECT_EQ(some[k].site, order[k]);
    }
  }
}

TEST(SiteIndex, WithoutSites) { EXPECT_EQ(SiteIndex().nearest({1, 2}).site, -1); }

}  // namespace
}  // namespace tidemark::cells
