// What cells know beside their neighbours: admin areas, the country's neighbours, barriers.
#include <gtest/gtest.h>

#include <cmath>
#include <random>

#include "cells/complex.hpp"
#include "geo/testing/shapes.hpp"

namespace tidemark::cells {
namespace {

using geo::Point;
using geo::testing::square;

Complex build(Country country, double spacing = 0) {
  base::Errors notes;
  auto complex = build_complex(std::move(country), {spacing}, notes);
  EXPECT_TRUE(complex.ok());
  for (const std::string& fault : validate(*complex)) ADD_FAILURE() << fault;
  return *complex;
}

double area_in(const Complex& complex, std::size_t layer, int area) {
  double sum = 0;
  for (const Cell& cell : complex.cells()) {
    for (const Face& face : cell.faces) sum += face.areas[layer] == area ? face.area_km2 : 0;
  }
  return sum;
}

// Random places, provinces and districts that cut across the cells: areas come out as measured on
// the layers' own shapes, and every point of a face lies in the face's areas.
TEST(Faces, DivideCellsByEveryLayer) {
  std::mt19937 random(5);
  std::uniform_real_distribution<double> lon(36, 40), lat(33, 37);
  AdminLayer provinces{
      1, false, {{"W", "West", square(36, 33, 37.7, 37)}, {"E", "East", square(37.7, 33, 40, 37)}}};
  AdminLayer districts{2, false, {}};
  for (int i = 0; i < 4; ++i) {
    for (double from : {36.0, 37.7}) {
      double to = from == 36.0 ? 37.7 : 40.0;
      districts.areas.push_back({"", std::to_string(i), square(from, 33 + i, to, 34 + i)});
    }
  }
  std::vector<Site> sites;
  for (int i = 0; i < 60; ++i) sites.push_back({std::to_string(i), {lon(random), lat(random)}});
  Complex complex = build({sites, square(36, 33, 40, 37), {provinces, districts}}, 40);
  ASSERT_EQ(complex.layers().size(), 2u);
  EXPECT_EQ(complex.layers()[1].areas[3].name, "1");
  int split = 0;
  for (const Cell& cell : complex.cells()) {
    split += cell.faces.size() > 1;
    for (const Face& face : cell.faces) {
      ASSERT_EQ(face.areas.size(), 2u);
      EXPECT_EQ(face.areas[0], face.areas[1] % 2) << "districts lie in their province";
    }
  }
  EXPECT_GT(split, 20);
  for (std::size_t i = 0; i < districts.areas.size(); ++i) {
    double whole = geo::area_km2(districts.areas[i].shape);
    // Their parallels are drawn with fewer vertices, and geodesics between few bulge.
    EXPECT_NEAR(area_in(complex, 1, int(i)), whole, whole * 2e-3);
  }
  for (int i = 0; i < 2000; ++i) {
    Point p{lon(random), lat(random)};
    const Cell& cell = complex.cells()[std::size_t(complex.cell_at(p))];
    int holding = 0;
    for (const Face& face : cell.faces) {
      if (!geo::contains(face.shape, p)) continue;
      ++holding;
      EXPECT_EQ(face.areas[0], p.lon < 37.7 ? 0 : 1);
    }
    EXPECT_EQ(holding, 1) << p.to_text();
  }
}

// A layer drawn more coarsely than the outline leaves strips: they go with the rest of their cell.
TEST(Faces, StripsOutsideAllAreasCountToTheCellsOwn) {
  AdminLayer layer{
      1,
      false,
      {{"", "West", square(36.01, 34, 37, 34.99)}, {"", "East", square(37, 34.01, 38, 35)}}};
  Complex complex =
      build({{{"w", {36.5, 34.5}}, {"e", {37.4, 34.5}}}, square(36, 34, 38, 35), {layer}});
  EXPECT_NEAR(area_in(complex, 0, 0) + area_in(complex, 0, 1), complex.area_km2(), 1e-6);
  EXPECT_EQ(complex.cells()[0].faces.size(), 1u);
  EXPECT_EQ(complex.cells()[1].faces.size(), 2u) << "its own strip of the other province";
}

TEST(Faces, WithoutLayersTheGazetteersOwnAreasStandIn) {
  Complex complex =
      build({{{"w", {36.5, 34.5}, "West"}, {"e", {37.5, 34.5}, "East"}, {"?", {36.6, 34.6}}},
             square(36, 34, 38, 35)},
            20);
  ASSERT_EQ(complex.layers().size(), 1u);
  EXPECT_TRUE(complex.layers()[0].approximate);
  EXPECT_NEAR(area_in(complex, 0, 0), complex.area_km2() / 2, complex.area_km2() / 20);
  EXPECT_NEAR(area_in(complex, 0, 0) + area_in(complex, 0, 1), complex.area_km2(), 1e-6);
  EXPECT_EQ(complex.cells()[2].faces[0].areas[0], 0);
  EXPECT_TRUE(build({{{"a", {37, 34.5}}}, square(36, 34, 38, 35)}).layers().empty());
}

TEST(Rim, CountsTheOutlineToTheNearestNeighbour) {
  Complex complex =
      build({{{"w", {36.5, 34.5}}, {"e", {37.5, 34.5}}},
             square(36, 34, 38, 35),
             {},
             {{"North", square(35, 35.02, 39, 37)}, {"South", square(35, 32, 37, 34)}}});
  ASSERT_EQ(complex.neighbours().size(), 2u);
  auto rim = [&](int cell, int neighbour) {
    for (const Rim& r : complex.cells()[std::size_t(cell)].rim) {
      if (r.neighbour == neighbour) return r.length_km;
    }
    return 0.0;
  };
  double degree = geo::distance_km({36, 34}, {37, 34});
  EXPECT_NEAR(rim(0, 0), geo::distance_km({36, 35}, {37, 35}), 0.1) << "2 km apart is near enough";
  EXPECT_NEAR(rim(0, 1), degree, 0.1);
  EXPECT_NEAR(rim(0, -1), geo::distance_km({36, 34}, {36, 35}), 0.1) << "a coast";
  EXPECT_EQ(rim(1, 1), 0) << "the middle of its edge lies half a degree from South";
  EXPECT_NEAR(rim(1, -1), degree + geo::distance_km({38, 34}, {38, 35}), 0.1);
}

TEST(Barriers, ScaleTheWaysThatCrossThem) {
  std::vector<Site> sites = {{"a", {36.5, 34.5}}, {"b", {37, 34.5}}, {"c", {37.5, 34.5}}};
  Barrier river{"river", {{{36.75, 34}, {36.75, 34.5}, {36.76, 35}}}, 0.2};  // a-b meets a vertex
  Barrier wall{"wall", {{{36.74, 34.4}, {36.74, 34.6}}, {{36.73, 34.4}, {36.73, 34.6}}}, 0.5};
  Barrier stub{"stub", {{{37.25, 34.6}, {37.25, 35}}}, 0.1};  // b-c passes beside it
  Complex complex = build({sites, square(36, 34, 38, 35), {}, {}, {river, wall, stub}});
  EXPECT_DOUBLE_EQ(complex.cells()[0].borders[0].passage, 0.1);
  EXPECT_DOUBLE_EQ(complex.cells()[1].borders[0].passage, 0.1);
  EXPECT_DOUBLE_EQ(complex.cells()[1].borders[1].passage, 1);
}

}  // namespace
}  // namespace tidemark::cells
