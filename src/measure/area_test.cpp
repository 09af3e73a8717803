#include "measure/area.hpp"

#include <gtest/gtest.h>

#include <random>

#include "measure/band.hpp"
#include "measure/testing/worlds.hpp"

namespace tidemark::measure {
namespace {

// Four equal cells in a row along one parallel.
cells::Complex row_of_four() {
  base::Errors notes;
  geo::MultiPolygon outline{{{{36, 34}, {40, 34}, {40, 35}, {36, 35}}, {}}};
  return *cells::build_complex(
      {{{"a", {36.5, 34.5}}, {"b", {37.5, 34.5}}, {"c", {38.5, 34.5}}, {"d", {39.5, 34.5}}},
       outline},
      {0}, notes);
}

TEST(SideAreas, BandsRunFromSureToPossible) {
  cells::Complex complex = row_of_four();
  control::ControlMap map;
  map.sides = {"gov", "isis", "sdf", "none"};
  map.share = {0.9, 0, 0.1, 0, 0.5, 0.4, 0, 0, 0.1, 0.2, 0.2, 0.1, 0.85, 0.05, 0.1, 0};
  map.holder = {0, 0, -1, 0};
  map.contested = {false, true, false, false};
  auto rows = side_areas(complex, map);
  ASSERT_EQ(rows.size(), 2u) << "sides that hold nothing are left out";
  double cell = complex.area_km2() / 4;
  EXPECT_EQ(rows[0].side, "gov");
  EXPECT_NEAR(rows[0].km2, 3 * cell, 1);
  EXPECT_NEAR(rows[0].low_km2, 2 * cell, 1);
  EXPECT_NEAR(rows[0].high_km2, 3 * cell, 1);
  EXPECT_EQ(rows[1].side, "");
  EXPECT_NEAR(rows[1].km2, cell, 1);
  EXPECT_NEAR(rows[1].low_km2, 0, 1) << "unknown with 0.4 only";
  EXPECT_NEAR(rows[1].share, 0.25, 1e-4);
}

TEST(SideAreas, KeepTheOrderOfSidesAndSumToTheCountry) {
  cells::Complex complex = row_of_four();
  std::vector<control::Evidence> evidence = {
      {0, "sdf", 100}, {1, "gov", 50}, {1, "sdf", 45}, {3, "isis", 100}};
  auto map = control::solve_control(complex, {"gov", "isis", "sdf"}, evidence, {});
  ASSERT_TRUE(map.ok());
  auto rows = side_areas(complex, *map);
  double share = 0, km2 = 0;
  std::vector<std::string> sides;
  for (const SideArea& row : rows) {
    share += row.share;
    km2 += row.km2;
    sides.push_back(row.side);
    EXPECT_LE(row.low_km2, row.km2);
    EXPECT_LE(row.km2, row.high_km2);
  }
  EXPECT_EQ(sides.back(), "");
  EXPECT_TRUE(std::is_sorted(sides.begin(), sides.end() - 1));
  EXPECT_NEAR(share, 1, 1e-9);
  EXPECT_NEAR(km2, complex.area_km2(), 1e-6);
}

TEST(SideAreas, NobodyHoldsAnUnknownCountry) {
  cells::Complex complex = row_of_four();
  auto map = control::solve_control(complex, {"gov"}, {}, {});
  ASSERT_TRUE(map.ok());
  auto rows = side_areas(complex, *map);
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].side, "");
  EXPECT_NEAR(rows[0].share, 1, 1e-9);
  EXPECT_NEAR(rows[0].low_km2, complex.area_km2(), 1e-6);
}

TEST(SideAreasBetween, AreSureOnlyWhereAllMapsAre) {
  auto world = testing::drawn({"aabb"});
  // By the day's own knowledge the second cell was b's, and nobody's the fourth.
  auto then = testing::held_by({"a", "b"}, {0, 1, 1, kNobody});
  auto rows = side_areas_between(world.complex, {&world.map, &then});
  ASSERT_EQ(rows.size(), 3u);
  double cell = world.complex.area_km2() / 4;
  EXPECT_NEAR(rows[0].km2, 2 * cell, 0.01);
  EXPECT_NEAR(rows[0].low_km2, cell, 0.01);
  EXPECT_NEAR(rows[0].high_km2, 2 * cell, 0.01);
  EXPECT_NEAR(rows[1].low_km2, cell, 0.01);
  EXPECT_NEAR(rows[1].high_km2, 3 * cell, 0.01);
  EXPECT_NEAR(rows[2].high_km2, cell, 0.01) << "nobody";
}

TEST(RunningAreas, AreThoseOfEachDayAlone) {
  auto world = testing::drawn({"aabb", "abab"});
  RunningAreas running(world.complex, world.map.sides.size());
  control::ControlMap now = world.map, then = world.map;
  std::mt19937 random(4);
  for (int day = 0; day < 60; ++day) {
    std::vector<int> changed;
    for (control::ControlMap* map : {&now, &then}) {
      for (int i = 0; i < 2; ++i) {
        const int cell = int(random() % 8), holder = int(random() % 3) - 1;
        changed.push_back(cell);
        map->holder[std::size_t(cell)] = holder;
        map->contested[std::size_t(cell)] = random() % 3 == 0;
        for (std::size_t s = 0; s < 2; ++s) {
          map->share[2 * std::size_t(cell) + s] = double(random() % 50) / 100;
        }
      }
    }
    std::vector<const control::ControlMap*> maps{&now};
    if (day < 20 || day > 40) maps.push_back(&then);
    const auto areas = running.of(maps, changed);
    const auto alone = side_areas_between(world.complex, maps);
    ASSERT_EQ(areas.size(), alone.size());
    for (std::size_t i = 0; i < areas.size(); ++i) {
      EXPECT_EQ(areas[i].side, alone[i].side);
      EXPECT_EQ(areas[i].km2, alone[i].km2);
      EXPECT_EQ(areas[i].share, alone[i].share);
      EXPECT_EQ(areas[i].low_km2, alone[i].low_km2);
      EXPECT_EQ(areas[i].high_km2, alone[i].high_km2);
    }
  }
}

TEST(SideAreasIn, DivideCellsByTheirFaces) {
  // Two provinces whose border cuts the second of four cells in halves.
  cells::AdminLayer provinces{1,
                              false,
                              {{"W", "West", geo::testing::square(36, 34, 36.15, 34.1)},
                               {"E", "East", geo::testing::square(36.15, 34, 36.4, 34.1)}}};
  auto world = testing::drawn({"aab."}, {}, {provinces});
  auto areas = side_areas_in(world.complex, world.map, 0);
  ASSERT_EQ(areas.size(), 2u);
  double cell = world.complex.area_km2() / 4;
  EXPECT_NEAR(areas[0].km2, 1.5 * cell, 0.01);
  ASSERT_EQ(areas[0].sides.size(), 2u) << "a, and nobody with nothing";
  EXPECT_NEAR(areas[0].sides[0].share, 1, 1e-9);
  ASSERT_EQ(areas[1].sides.size(), 3u);
  EXPECT_NEAR(areas[1].sides[0].km2, 0.5 * cell, 0.01);
  EXPECT_NEAR(areas[1].sides[1].km2, cell, 0.01);
  EXPECT_NEAR(areas[1].sides[2].km2, cell, 0.01) << "nobody";
}

}  // namespace
}  // namespace tidemark::measure
