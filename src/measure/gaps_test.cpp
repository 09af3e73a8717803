#include "measure/gaps.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <map>

#include "measure/piece_graph.hpp"
#include "measure/testing/worlds.hpp"

namespace tidemark::measure {
namespace {

using testing::drawn;
using testing::Raster;
using testing::World;

constexpr double kCell = 102;  // km² of a cell of a drawn world, about

TEST(Gaps, FindTheNeckOfAPocket) {
  World world =
      drawn({"bbbbbbbbbbbb", "baaabbbaaaab", "baaaaaaaaaab", "baaabbbaaaab", "bbbbbbbbbbbb"});
  std::vector<Gap> found = gaps(world.day(), 0, {.min_km2 = 8 * kCell});
  ASSERT_FALSE(found.empty());
  const Gap& gap = found[0];
  EXPECT_NEAR(gap.km, 11.09, 0.05);
  ASSERT_EQ(gap.legs.size(), 1u);
  EXPECT_EQ(gap.legs[0].from.label, 1);
  EXPECT_EQ(gap.legs[0].to.label, 1);
  EXPECT_GE(gap.cut_off.size(), 9u);
  EXPECT_LE(gap.cut_off.size(), 12u);
  for (const Gap& other : found) EXPECT_GE(other.cut_off_km2, 8 * kCell);
}

TEST(Gaps, CrossEnclavesOfOthersAtNoCost) {
  World world = drawn({"bbbbbbbbbbb", "baaaaaaaaab", "baaaaaaaaab", "baaaabaaaab", "baaaabaaaab",
                       "baaaaaaaaab", "baaaaaaaaab", "bbbbbbbbbbb"});
  std::vector<Gap> found = gaps(world.day(), 0, {.min_km2 = 20 * kCell, .most = 1});
  ASSERT_EQ(found.size(), 1u);
  ASSERT_EQ(found[0].legs.size(), 2u) << "from the rim to the enclave, and on";
  EXPECT_NEAR(found[0].km, 4 * 11.09, 0.2);
}

TEST(Gaps, MayEndAtTheBorder) {
  World world = drawn({"bbbbb", "aaaaa"});
  std::vector<Gap> found = gaps(world.day(), 0, {.min_km2 = 2 * kCell, .most = 1});
  ASSERT_EQ(found.size(), 1u);
  const GapLeg& leg = found[0].legs[0];
  EXPECT_EQ(std::min(leg.from.label, leg.to.label), kAbroad);
  EXPECT_EQ(std::max(leg.from.label, leg.to.label), 1);
  EXPECT_NEAR(found[0].km, 11.09, 0.05);
}

TEST(Gaps, PullTheirLineTaut) {
  // A corridor along cell borders is a staircase; the straight line is shorter.
  World world = drawn({"bbbbbbb", "baaaaab", "baaaaab", "baaaaab", "baaaaab", "bbbbbbb"});
  const std::vector<Gap> found = gaps(world.day(), 0, {.min_km2 = 5 * kCell});
  ASSERT_FALSE(found.empty());
  for (const Gap& gap : found) {
    ASSERT_EQ(gap.legs.size(), 1u);
    EXPECT_EQ(gap.legs[0].line.size(), 2u) << "nothing stands in the way";
  }
}

TEST(Gaps, AreOnlyThoseThatOneSideCanClose) {
  // c borders the south of a's strip, and could close it there only with b in the north.
  World world = drawn({"bbbbbbb", "aaaaaaa", "bbbbccc"});
  const GapOptions any{.min_km2 = 2 * kCell}, b_alone{.min_km2 = 2 * kCell, .by = 1};
  std::vector<Gap> all = gaps(world.day(), 0, any), closed = gaps(world.day(), 0, b_alone);
  ASSERT_FALSE(closed.empty());
  const auto of_two = [](const Gap& gap) {
    return gap.legs.front().from.label != gap.legs.back().to.label;
  };
  EXPECT_TRUE(std::ranges::any_of(all, of_two));
  EXPECT_TRUE(std::ranges::none_of(closed, of_two));
  for (const Gap& gap : closed) {
    EXPECT_EQ(gap.legs.front().from.label, 1);
    EXPECT_EQ(gap.legs.back().to.label, 1);
  }
  EXPECT_TRUE(gaps(world.day(), 0, {.min_km2 = 2 * kCell, .by = 2}).empty());
}

TEST(Gaps, OfASideThatHoldsLittleAreNone) {
  World world = drawn({"bab", "bbb"});
  EXPECT_TRUE(gaps(world.day(), 0, {.min_km2 = 60}).empty());
  EXPECT_TRUE(gaps(world.day(), 0, {.min_km2 = 1e6}).empty());
}

bool cross(geo::Point a, geo::Point b, geo::Point c, geo::Point d) {
  auto turn = [](geo::Point p, geo::Point q, geo::Point r) {
    return (q.lon - p.lon) * (r.lat - p.lat) - (q.lat - p.lat) * (r.lon - p.lon) > 0;
  };
  return turn(a, b, c) != turn(a, b, d) && turn(c, d, a) != turn(c, d, b);
}

geo::Point beyond(geo::Point from, geo::Point to) {
  const double lon = to.lon - from.lon, lat = to.lat - from.lat, part = 0.02 / std::hypot(lon, lat);
  return {to.lon + part * lon, to.lat + part * lat};
}

// What a corridor cuts off, by flooding a fine raster that it may not cross: the smaller part, in
// pixels of the members.
double flooded_smaller(const Raster& raster, const std::vector<bool>& member,
                       const std::vector<Line>& ways) {
  std::vector<std::pair<geo::Point, geo::Point>> walls;
  for (const Line& way : ways) {
    for (std::size_t i = 0; i + 1 < way.size(); ++i) walls.push_back({way[i], way[i + 1]});
    // A little beyond the rim, whose sharp corners are thinner than a pixel.
    if (way.size() > 1) {
      walls.push_back({way[0], beyond(way[1], way[0])});
      walls.push_back({way.back(), beyond(way[way.size() - 2], way.back())});
    }
  }
  auto is_member = [&](int x, int y) { return member[std::size_t(raster.cell(x, y))]; };
  auto parts = raster.flood([&](int x, int y, int x2, int y2) {
    if (!is_member(x, y) || !is_member(x2, y2)) return false;
    const geo::Point a = raster.at(x, y), b = raster.at(x2, y2);
    return std::ranges::none_of(walls,
                                [&](const auto& w) { return cross(a, b, w.first, w.second); });
  });
  double total = 0, largest = 0;
  for (const auto& pixels : parts) {
    if (!is_member(pixels[0] % Raster::kSize, pixels[0] / Raster::kSize)) continue;
    total += double(pixels.size());
    largest = std::max(largest, double(pixels.size()));
  }
  return total - largest;
}

// The slow, obvious version on random small worlds: for every border of two cells the corridor over
// it, with path lengths relaxed until nothing changes; what it cuts off by flooding a raster; and
// of those that cut off enough the shortest.
TEST(Gaps, AreTheShortestCorridorsOfAFloodedRaster) {
  std::mt19937 random(3);
  int worlds = 0, found_some = 0;
  while (worlds < 6) {
    World world = testing::random_world(random, 70, 2, 5);
    Labelled day = world.day();
    Components parts = components(day);
    auto largest =
        std::ranges::max_element(parts.cells, {}, [](const auto& c) { return c.size(); });
    if (largest->size() < 20) continue;
    ++worlds;
    std::vector<bool> member(std::size_t(day.size()), false);
    for (int cell : *largest) member[std::size_t(cell)] = true;
    PieceGraph graph(day, *largest);

    // Lengths from the outer rim: the rim's corners are at 0; an enclave's are all as near as its
    // nearest.
    std::map<std::pair<double, double>, double> km;
    auto key = [](geo::Point p) { return std::pair(p.lon, p.lat); };
    std::vector<Segment> rims;
    for (const Edge& edge : *day.edges) {
      const bool a = member[std::size_t(edge.cells[0])];
      const bool b = edge.cells[1] >= 0 && member[std::size_t(edge.cells[1])];
      if (a != b) rims.push_back({edge.first, edge.second});
      if (a || b) km.try_emplace(key(edge.first), 1e9), km.try_emplace(key(edge.second), 1e9);
    }
    geo::Point westernmost{1e9, 0};
    for (const Segment& rim : rims) {
      for (geo::Point p : {rim.first, rim.second}) {
        if (p.lon < westernmost.lon) westernmost = p;
      }
    }
    km[key(westernmost)] = 0;
    for (bool changed = true; changed;) {
      changed = false;
      auto relax = [&](geo::Point p, geo::Point q, double length) {
        for (auto [from, to] : {std::pair(p, q), std::pair(q, p)}) {
          if (km[key(from)] + length < km[key(to)] - 1e-9)
            km[key(to)] = km[key(from)] + length, changed = true;
        }
      };
      for (const Segment& rim : rims) relax(rim.first, rim.second, 0);
      for (const auto& b : graph.borders())
        relax(graph.point(b.corners[0]), graph.point(b.corners[1]), b.km);
    }

    Raster raster(world);
    const double pixel_km2 = world.complex.area_km2() / (Raster::kSize * Raster::kSize);
    double total = 0;
    for (int cell : *largest) total += day.cell(cell).area_km2;
    const double wanted = total / 6;
    double shortest = 1e9, cut_by_shortest = 0;
    for (const auto& border : graph.borders()) {
      if (border.on_path) continue;
      const double length = km[key(graph.point(border.corners[0]))] + border.km +
                            km[key(graph.point(border.corners[1]))];
      EXPECT_NEAR(length, graph.corridor_km(border), 1e-6);
      std::vector<Line> ways;
      for (const auto& way : graph.corridor(border)) {
        Line line;
        for (int corner : way) line.push_back(graph.point(corner));
        ways.push_back(line);
      }
      const double cut = flooded_smaller(raster, member, ways) * pixel_km2;
      if (cut >= wanted && length < shortest) shortest = length, cut_by_shortest = cut;
    }
    const int side = day.label(largest->front());
    std::vector<Gap> found = gaps(day, side, {.min_km2 = wanted, .most = 1000});
    ASSERT_EQ(found.empty(), shortest > 1e8);
    if (found.empty()) continue;
    ++found_some;
    auto same = std::ranges::min_element(
        found, {}, [&](const Gap& gap) { return std::abs(gap.cut_off_km2 - cut_by_shortest); });
    EXPECT_NEAR(same->cut_off_km2, cut_by_shortest, 0.03 * cut_by_shortest);
    EXPECT_LE(same->km, shortest + 1e-6) << "pulled taut it can only be shorter";
    EXPECT_GE(same->km, 0.6 * shortest);
    std::vector<Gap> first = gaps(day, side, {.min_km2 = wanted, .most = 1});
    ASSERT_EQ(first.size(), 1u);
    EXPECT_EQ(first[0].km, std::ranges::min(found, {}, &Gap::km).km) << "the shortest as printed";
  }
  EXPECT_GE(found_some, 4);
}

}  // namespace
}  // namespace tidemark::measure
