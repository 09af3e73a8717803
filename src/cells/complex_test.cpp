#include "cells/complex.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <cmath>
#include <numbers>
#include <random>

#include "geo/testing/shapes.hpp"

namespace tidemark::cells {
namespace {

using geo::Point;
using geo::testing::square;

// A ring around a centre, its distance from it changing at random: never crosses itself.
geo::Ring star(std::mt19937& random, Point centre, double radius, int vertices) {
  std::uniform_real_distribution<double> length(0.4, 1);
  geo::Ring ring;
  for (int i = 0; i < vertices; ++i) {
    double angle = 2 * std::numbers::pi * i / vertices, r = radius * length(random);
    ring.push_back({centre.lon + r * std::cos(angle), centre.lat + r * std::sin(angle)});
  }
  return ring;
}

// The slow, obvious version of "nearest": the plane's promise, written out.
double distance2(Point a, Point b, double shrink) {
  return std::pow((a.lon - b.lon) * shrink, 2) + std::pow(a.lat - b.lat, 2);
}

int cells_holding(const Complex& complex, Point p, int& which) {
  int count = 0;
  for (int i = 0; i < int(complex.cells().size()); ++i) {
    if (!geo::contains(complex.cells()[i].shape, p)) continue;
    which = i;
    ++count;
  }
  return count;
}

void expect_valid(const Complex& complex) {
  for (const std::string& fault : validate(complex)) ADD_FAILURE() << fault;
}

// Every point of a random world lies in one cell only, and that is the cell of its nearest site.
TEST(Complex, EveryPointLiesInTheCellOfItsNearestSite) {
  std::mt19937 random(2017);
  int points = 0, abroad = 0, pieces = 0;
  for (int round = 0; round < 40; ++round) {
    geo::MultiPolygon outline{{star(random, {38, 35}, 2, 5 + round), {}}};
    if (round % 2) outline[0].holes.push_back(star(random, {38, 35}, 0.3, 7));  // a lake
    if (round % 3) outline.push_back({star(random, {41, 35}, 0.7, 9), {}});     // an island
    std::uniform_real_distribution<double> lon(36, 40), lat(33, 37);
    std::vector<Site> sites;
    int wanted = 1 + int(random() % 40);
    for (int i = 0; i < wanted; ++i) {
      // Half of the worlds have their sites on a lattice: many points equally far from many.
      Point p{lon(random), lat(random)};
      if (round % 4 < 2) p = {std::round(p.lon * 4) / 4, std::round(p.lat * 4) / 4};
      sites.push_back({"p" + std::to_string(i), p});
    }
    base::Errors notes;
    Options options{round % 5 ? 0.0 : 60.0};
    auto complex = build_complex({sites, outline}, options, notes);
    if (!complex) {  // no site fell into the outline
      EXPECT_EQ(notes.size(), sites.size());
      continue;
    }
    expect_valid(*complex);
    geo::Box box = geo::bounds(outline);
    // The plane's middle latitude is that of the box.
    double shrink = std::cos((box.min.lat + box.max.lat) / 2 * std::numbers::pi / 180);
    for (const Cell& cell : complex->cells()) pieces += int(cell.shape.size()) - 1;
    for (int i = 0; i < 100; ++i) {
      Point p{36 + 6 * (lon(random) - 36) / 4, lat(random)};
      int cell = -1;
      if (!geo::contains(outline, p)) {
        EXPECT_EQ(cells_holding(*complex, p, cell), 0) << p.to_text();
        continue;
      }
      ++points;
      ASSERT_EQ(cells_holding(*complex, p, cell), 1) << p.to_text();
      double nearest = 1e9;
      for (const Cell& other : complex->cells()) {
        nearest = std::min(nearest, distance2(p, other.site, shrink));
      }
      EXPECT_NEAR(distance2(p, complex->cells()[cell].site, shrink), nearest, 1e-6) << p.to_text();
      EXPECT_EQ(complex->cell_at(p), cell);
    }
    for (const Site& site : sites) abroad += complex->cell_of(site.id) < 0;
  }
  EXPECT_GT(points, 1000);
  EXPECT_GT(abroad, 100) << "sites outside occurred";
  EXPECT_GT(pieces, 20) << "cells of several pieces occurred";
}

TEST(Complex, JoinsCoincidentSitesAndNotesThoseOutside) {
  base::Errors notes;
  auto complex = build_complex({{{"a", {36.5, 34.5}},
                                 {"b", {37.5, 34.5}},
                                 {"a2", {36.5, 34.5}},
                                 {"far", {50, 34.5}},
                                 {"nowhere", {std::nan(""), 34}}},
                                square(36, 34, 38, 35)},
                               {0}, notes);
  ASSERT_TRUE(complex.ok());
  EXPECT_EQ(complex->cells().size(), 2u);
  EXPECT_EQ(complex->cell_of("a"), complex->cell_of("a2"));
  EXPECT_EQ(complex->cell_of("far"), -1);
  EXPECT_EQ(complex->cell_of("nowhere"), -1);
  ASSERT_EQ(notes.size(), 2u);
  EXPECT_NE(notes[0].reason.find("far"), std::string::npos);
  // Two squares of one degree of longitude with one common meridian.
  ASSERT_EQ(complex->cells()[0].borders.size(), 1u);
  EXPECT_NEAR(complex->cells()[0].borders[0].length_km, geo::distance_km({37, 34}, {37, 35}), 1e-3);
  expect_valid(*complex);
}

// A town 1 km beyond a coarse border keeps a cell; one that others outdo everywhere has none.
TEST(Complex, BorderTownsKeepWhatIsNearest) {
  base::Errors notes;
  auto complex = build_complex({{{"inland", {37, 34.2}},
                                 {"town", {37, 35.009}},
                                 {"at border", {36.5, 34.9999}},
                                 {"hidden", {36.5, 35.017}}},
                                square(36, 34, 38, 35)},
                               {0}, notes);
  ASSERT_TRUE(complex.ok());
  EXPECT_GE(complex->cell_of("town"), 0);
  EXPECT_GE(complex->cell_of("at border"), 0);
  expect_valid(*complex);
  auto strict = build_complex(
      {{{"inland", {37, 34.2}}, {"town", {37, 35.009}}}, square(36, 34, 38, 35)}, {0, 0.5}, notes);
  ASSERT_TRUE(strict.ok());
  EXPECT_EQ(strict->cell_of("town"), -1);
}

TEST(Complex, ASiteBeyondTheBorderThatOthersOutdoHasNoCell) {
  base::Errors notes;
  auto complex = build_complex(
      {{{"west", {37, 34.995}}, {"hidden", {37, 35.01}}}, square(36.9, 34.9, 37.1, 35)}, {0},
      notes);
  ASSERT_TRUE(complex.ok());
  EXPECT_EQ(complex->cell_of("hidden"), -1);
  EXPECT_EQ(notes.size(), 1u);
  EXPECT_EQ(complex->cells().size(), 1u);
}

TEST(Complex, RepairsAnOutlineThatCrossesItself) {
  base::Errors notes;
  geo::MultiPolygon bow_tie{{{{36, 34}, {38, 36}, {38, 34}, {36, 36}}, {}}};
  auto complex = build_complex({{{"w", {36.2, 35}}, {"e", {37.8, 35}}}, bow_tie}, {0}, notes);
  ASSERT_TRUE(complex.ok());
  EXPECT_EQ(notes.size(), 1u);
  EXPECT_EQ(complex->cells().size(), 2u);
  EXPECT_TRUE(complex->cells()[0].borders.empty()) << "they touch in one point only";
  expect_valid(*complex);
}

// The bisector of the two sites runs along an edge of the outline.
TEST(Complex, ABorderOnTheOutlineItself) {
  base::Errors notes;
  geo::MultiPolygon step{{{{36, 34}, {38, 34}, {38, 35}, {37, 35}, {37, 36}, {36, 36}}, {}}};
  auto complex = build_complex(
      {{{"a", {36.5, 34.5}}, {"b", {37.5, 34.5}}, {"c", {36.5, 35.5}}}, step}, {0}, notes);
  ASSERT_TRUE(complex.ok());
  EXPECT_EQ(complex->cells().size(), 3u);
  expect_valid(*complex);
}

TEST(Complex, FillersKeepTheirDistance) {
  base::Errors notes;
  auto complex = build_complex({{{"a", {37, 34.5}}, {"b", {37.3, 34.7}}}, square(36, 34, 38, 35)},
                               {15}, notes);
  ASSERT_TRUE(complex.ok());
  int fillers = 0;
  for (const Cell& cell : complex->cells()) {
    if (!cell.place.empty()) continue;
    ++fillers;
    EXPECT_GT(geo::distance_km(cell.site, {37, 34.5}), 14.5);
    EXPECT_GT(geo::distance_km(cell.site, {37.3, 34.7}), 14.5);
  }
  // 20,400 km², of which one hexagon takes 15² · √3/2 km².
  EXPECT_NEAR(fillers, 20400 / 195.0, 15);
  expect_valid(*complex);
}

TEST(Complex, ARoadRunsThroughCells) {
  base::Errors notes;
  Country country{{{"a", {36.5, 34.5}}, {"b", {37, 34.5}}, {"c", {37.5, 34.5}}},
                  square(36, 34, 38, 35)};
  country.roads = {{"a-b", {{{36.5, 34.5}, {37, 34.5}}}},
                   {"bent", {{{36.1, 34.9}, {37, 34.1}, {37.9, 34.9}}}},
                   {"two parts", {{{36.1, 34.2}, {36.2, 34.2}}, {{37.8, 34.2}, {37.9, 34.3}}}},
                   {"abroad", {{{37.8, 34.5}, {41, 34.5}}}},
                   {"nowhere", {}}};
  auto complex = build_complex(country, {0}, notes);
  ASSERT_TRUE(complex.ok());
  auto along = [&](const char* road) {
    std::string names;
    for (int cell : *complex->cells_along(road)) names += complex->cells()[std::size_t(cell)].place;
    return names;
  };
  EXPECT_EQ(along("a-b"), "ab");
  EXPECT_EQ(along("bent"), "abc");
  EXPECT_EQ(along("two parts"), "ac");
  EXPECT_EQ(along("abroad"), "c");
  EXPECT_EQ(along("nowhere"), "");
  EXPECT_EQ(complex->cells_along("unheard of"), nullptr);
}

TEST(Complex, FailsWithoutOutlineOrSites) {
  base::Errors notes;
  EXPECT_FALSE(build_complex({{{"a", {37, 34.5}}}, {}}, {10}, notes).ok());
  EXPECT_FALSE(build_complex({{}, square(36, 34, 38, 35)}, {0}, notes).ok());
  EXPECT_TRUE(build_complex({{}, square(36, 34, 38, 35)}, {10}, notes).ok()) << "all filler";
}

// A country of Syria's size and number of places, with a border of 6,000 vertices.
TEST(Complex, ACountryOfTwelveThousandPlaces) {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> lon(35.7, 42.4), lat(32.3, 37.3), wobble(0.98, 1);
  geo::Ring border;
  for (int i = 0; i < 6000; ++i) {
    double angle = 2 * std::numbers::pi * i / 6000, r = wobble(random);
    border.push_back({39 + 3.3 * r * std::cos(angle), 34.8 + 2.4 * r * std::sin(angle)});
  }
  std::vector<Site> sites;
  for (int i = 0; i < 16000; ++i) sites.push_back({std::to_string(i), {lon(random), lat(random)}});
  base::Errors notes;
  auto start = std::chrono::steady_clock::now();
  auto complex = build_complex({sites, {{border, {}}}}, {10}, notes);
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  ASSERT_TRUE(complex.ok());
  EXPECT_GT(complex->cells().size(), 11500u);
  RecordProperty("seconds", std::to_string(took.count()));
  std::printf("%zu cells in %.2f s\n", complex->cells().size(), took.count());
  expect_valid(*complex);
}

}  // namespace
}  // namespace tidemark::cells
