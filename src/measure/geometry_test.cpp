// Fronts, contact, pieces, changes and distances on countries small enough to count by hand, and on
// random ones against a flood fill of a fine raster.
#include <gtest/gtest.h>

#include <cmath>
#include <set>

#include "measure/changes.hpp"
#include "measure/contact.hpp"
#include "measure/distance.hpp"
#include "measure/enclaves.hpp"
#include "measure/fronts.hpp"
#include "measure/testing/worlds.hpp"

namespace tidemark::measure {
namespace {

using testing::drawn;
using testing::Raster;
using testing::World;

constexpr double kNorth = 11.09;  // km of 0.1 degree of latitude here
double east(double lat) { return geo::distance_km({36, lat}, {36.1, lat}); }

TEST(Fronts, RunOnceBetweenEachPairThatMeets) {
  World world = drawn({"aab", "a.b"});
  std::vector<Front> found = fronts(world.day());
  ASSERT_EQ(found.size(), 3u);
  EXPECT_EQ(found[0].first, kNobody);
  EXPECT_EQ(found[0].second, 0);
  EXPECT_NEAR(found[0].km, kNorth + east(34.1), 0.05);
  EXPECT_NEAR(found[1].km, kNorth, 0.05) << "nobody and b";
  EXPECT_NEAR(found[2].km, kNorth, 0.05) << "a and b";
  EXPECT_EQ(found[2].lines.size(), 1u);
}

TEST(Fronts, AreAsLongAsTheCellsOwnBorders) {
  std::mt19937 random(5);
  for (int round = 0; round < 20; ++round) {
    World world = testing::random_world(random, 60, 3, 9);
    double expected = 0, km = 0;
    for (int i = 0; i < int(world.complex.cells().size()); ++i) {
      for (const cells::Border& border : world.complex.cells()[std::size_t(i)].borders) {
        if (world.map.holder[std::size_t(i)] < world.map.holder[std::size_t(border.cell)])
          expected += border.length_km;
      }
    }
    for (const Front& front : fronts(world.day())) km += front.km;
    EXPECT_NEAR(km, expected, 1e-6);
  }
}

TEST(Contact, IsWithTheNeighbourThatRunsAlongTheOutline) {
  // In the west a neighbour 2 km away, in the north one at the very line, in the east the sea.
  World world = drawn({"aab", "aab"}, {{"West", geo::testing::square(35, 34, 35.98, 34.2)},
                                       {"North", geo::testing::square(36, 34.2, 36.3, 35)}});
  std::map<std::pair<int, int>, double> km;
  double sum = 0;
  for (const Contact& contact : contacts(world.day())) {
    km[{contact.side, contact.country}] = contact.km;
    sum += contact.km;
    double drawn = 0;
    for (const Line& line : contact.lines) drawn += length_km(line);
    EXPECT_NEAR(drawn, contact.km, 1e-6);
  }
  EXPECT_NEAR((km[{0, 0}]), 2 * kNorth, 1.5);
  EXPECT_NEAR((km[{0, 1}]), 2 * east(34.2), 1.5);
  EXPECT_NEAR((km[{1, 1}]), east(34.2), 1.5);
  EXPECT_GT((km[{1, -1}]), kNorth) << "the east and the south";
  EXPECT_NEAR(sum, 4 * kNorth + 3 * (east(34) + east(34.2)), 0.1) << "the whole outline, once";
  EXPECT_FALSE(km.contains({1, 0}));
}

TEST(Pieces, TellWhatSurroundsThem) {
  struct Case {
    const char* what;
    std::vector<std::string> rows;
    int besieger, within;
    bool abroad;
  };
  for (const Case& c : std::vector<Case>{
           {"inside another's territory", {"bbbb", "babb", "bbbb", "aaaa"}, 1, 1, false},
           {"at the border", {"abbb", "bbbb", "bbbb", "aaaa"}, 1, 1, true},
           {"between two", {"bbbb", "bacc", "bbcc", "aaaa"}, kNobody, 1, false},
           {"beside what nobody holds", {"bbbb", "ba.b", "bbbb", "aaaa"}, kNobody, 1, false}}) {
    World world = drawn(c.rows);
    std::vector<Piece> found = pieces(world.day());
    ASSERT_GE(found.size(), 2u);
    EXPECT_TRUE(found[0].main);
    EXPECT_EQ(found[0].cells.size(), 4u);
    const Piece& enclave = found[1];
    EXPECT_FALSE(enclave.main) << c.what;
    EXPECT_EQ(enclave.cells.size(), 1u) << c.what;
    EXPECT_EQ(enclave.besieger(), c.besieger) << c.what;
    EXPECT_EQ(enclave.within(), c.within) << c.what;
    EXPECT_EQ(enclave.reaches_abroad(), c.abroad) << c.what;
    EXPECT_NEAR(enclave.km2, world.complex.cells()[std::size_t(enclave.cells[0])].area_km2, 1e-9);
  }
}

TEST(Pieces, TouchingAtACornerAreApart) {
  World world = drawn({"ab", "ba"});
  EXPECT_EQ(pieces(world.day()).size(), 4u);
}

// Where the raster is fine enough for every border, its flooded parts are the pieces.
TEST(Pieces, AreThoseOfAFloodedRaster) {
  std::mt19937 random(11);
  int worlds = 0;
  while (worlds < 8) {
    World world = testing::random_world(random, 12, 3, 6);
    double shortest = 1e9;
    for (const cells::Cell& cell : world.complex.cells()) {
      for (const cells::Border& border : cell.borders)
        shortest = std::min(shortest, border.length_km);
    }
    if (shortest < 2.5) continue;  // a pixel is half a kilometre
    ++worlds;
    Raster raster(world);
    auto label = [&](int x, int y) { return world.map.holder[std::size_t(raster.cell(x, y))]; };
    auto parts =
        raster.flood([&](int x, int y, int x2, int y2) { return label(x, y) == label(x2, y2); });
    std::erase_if(parts,
                  [](const auto& pixels) { return pixels.size() < 10; });  // in sharp corners
    std::vector<Piece> found = pieces(world.day());
    ASSERT_EQ(parts.size(), found.size());
    const double pixel_km2 = world.complex.area_km2() / (Raster::kSize * Raster::kSize);
    for (const auto& pixels : parts) {
      const int cell = raster.cell(pixels[0] % Raster::kSize, pixels[0] / Raster::kSize);
      for (const Piece& piece : found) {
        if (!std::ranges::binary_search(piece.cells, cell)) continue;
        EXPECT_NEAR(piece.km2, double(pixels.size()) * pixel_km2,
                    0.03 * piece.km2 + 10 * pixel_km2);
      }
    }
  }
}

TEST(Changes, SumWhatChangedHands) {
  World before = drawn({"aab", "aab"}), after = drawn({"abb", "ab."});
  std::vector<Change> found = changes(before.day(), after.day());
  ASSERT_EQ(found.size(), 2u);
  EXPECT_EQ(found[0].from, 0);
  EXPECT_EQ(found[0].to, 1);
  EXPECT_EQ(found[0].cells, (std::vector{1, 4}));
  EXPECT_EQ(found[1].to, kNobody);
  EXPECT_NEAR(found[0].km2, before.complex.cells()[1].area_km2 + before.complex.cells()[4].area_km2,
              1e-9);
  EXPECT_TRUE(changes(before.day(), before.day()).empty());
}

TEST(Changes, AreDividedByTheFacesOfCells) {
  // Two provinces whose border cuts the second of four cells in halves.
  cells::AdminLayer provinces{1,
                              false,
                              {{"W", "West", geo::testing::square(36, 34, 36.15, 34.1)},
                               {"E", "East", geo::testing::square(36.15, 34, 36.4, 34.1)}}};
  World before = drawn({"aaab"}, {}, {provinces}), after = drawn({"abbb"}, {}, {provinces});
  const auto found = changes_in(before.day(), after.day(), 0);
  ASSERT_EQ(found.size(), 2u);
  const double cell = before.complex.area_km2() / 4;
  EXPECT_EQ(found[0].area, 1) << "the larger part lies in the east";
  EXPECT_NEAR(found[0].km2, 1.5 * cell, 0.01);
  EXPECT_EQ(found[1].area, 0);
  EXPECT_NEAR(found[1].km2, 0.5 * cell, 0.01);
  EXPECT_EQ(found[1].from, 0);
  EXPECT_EQ(found[1].to, 1);
}

TEST(DistanceToFront, IsToTheNearestLineWithAnotherSide) {
  World world = drawn({"aaab", "aaab", "cc.b"});
  const geo::Point place{36.05, 34.25};
  auto any = distance_to_front(world.day(), place, 0);
  ASSERT_TRUE(any);
  EXPECT_EQ(any->opposite, 2) << "c in the south is nearer than b in the east";
  EXPECT_NEAR(any->km, 1.5 * kNorth, 0.05);
  EXPECT_TRUE(any->inside);
  auto to_b = distance_to_front(world.day(), place, 0, 1);
  EXPECT_NEAR(to_b->km, 2.5 * east(34.25), 0.05);
  EXPECT_FALSE(distance_to_front(world.day(), place, 1)->inside);
  EXPECT_FALSE(distance_to_front(world.day(), place, 1, 2)) << "what nobody holds divides them";
}

}  // namespace
}  // namespace tidemark::measure
