#include "control/method.hpp"

#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <cmath>
#include <random>

#include "geo/testing/shapes.hpp"

namespace tidemark::control {
namespace {

using geo::testing::square;

const std::vector<std::string> kSides = {"gov", "isis", "sdf"};

cells::Complex world(unsigned seed, int places, cells::Country country = {}) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> lon(36, 38), lat(34, 35);
  for (int i = 0; i < places; ++i) {
    country.sites.push_back({std::to_string(i), {lon(random), lat(random)}});
  }
  country.outline = square(36, 34, 38, 35);
  base::Errors notes;
  return *cells::build_complex(std::move(country), {0}, notes);
}

std::vector<Evidence> some(unsigned seed, const cells::Complex& complex, int count) {
  std::mt19937 random(seed);
  std::vector<Evidence> evidence;
  for (int i = 0; i < count; ++i) {
    evidence.push_back({.cell = int(random() % complex.cells().size()),
                        .side = kSides[random() % 3],
                        .weight = 100,
                        .day = base::Date(int(random() % 100))});
  }
  return evidence;
}

ControlMap map_by(Method method, const cells::Complex& complex,
                  const std::vector<Evidence>& evidence) {
  auto map = map_control(method, complex, kSides, evidence, {});
  EXPECT_TRUE(map.ok());
  return *map;
}

cells::PlanePoint spot(const cells::Complex& complex, int cell) {
  return complex.plane().to_plane(complex.cells()[std::size_t(cell)].site);
}

double apart(const cells::Complex& complex, int a, int b) {
  cells::PlanePoint p = spot(complex, a), q = spot(complex, b);
  return std::hypot(p.x - q.x, p.y - q.y) / complex.plane().units_per_km();
}

TEST(Method, NamesLeadBack) {
  for (const std::string& name : method_names()) EXPECT_TRUE(method_named(name)) << name;
  EXPECT_FALSE(method_named("astrology"));
}

TEST(Method, EveryOneDividesEachCellAndKeepsCertainOnes) {
  cells::AdminLayer halves{
      1, false, {{"", "W", square(36, 34, 37, 35)}, {"", "E", square(37, 34, 38, 35)}}};
  cells::Complex complex = world(1, 150, {{}, {}, {halves}});
  auto evidence = some(2, complex, 40);
  for (Evidence& e : evidence) e.side = "sdf";
  for (const std::string& name : method_names()) {
    ControlMap map = map_by(*method_named(name), complex, evidence);
    for (int cell = 0; cell < int(complex.cells().size()); ++cell) {
      EXPECT_EQ(map.holder[std::size_t(cell)], 2) << name;
      EXPECT_NEAR(map.probability(cell, 2) + map.unknown(cell), 1, 1e-9) << name;
    }
  }
}

TEST(Method, NearestAgreesWithLookingAtAllEvidence) {
  cells::Complex complex = world(3, 300);
  auto evidence = some(4, complex, 30);
  ControlMap map = map_by(Method::nearest, complex, evidence);
  for (int cell = 0; cell < int(complex.cells().size()); ++cell) {
    double least = 1e9;
    for (const Evidence& e : evidence) least = std::min(least, apart(complex, cell, e.cell));
    double share = 0, all = 0;  // of the holder in the evidence of the nearest cell
    for (const Evidence& e : evidence) {
      if (apart(complex, cell, e.cell) > least) continue;
      ++all;
      share += e.side == kSides[std::size_t(map.holder[std::size_t(cell)])];
    }
    EXPECT_NEAR(map.probability(cell, map.holder[std::size_t(cell)]), share / all, 1e-12);
  }
}

// With few witnesses all of them are heard, and the textbook's one large system must agree.
TEST(Method, KrigingAgreesWithTheTextbooksSystem) {
  cells::Complex complex = world(5, 120);
  std::vector<Evidence> evidence;
  for (int cell = 0; cell < 20; ++cell)
    evidence.push_back({cell, kSides[std::size_t(cell) % 3], 100, {}, {}, {}, {}});
  ControlMap map = map_by(Method::kriging, complex, evidence);
  double range = std::sqrt(complex.area_km2()) / 2;
  for (int cell = 20; cell < 120; ++cell) {
    Eigen::MatrixXd left = Eigen::MatrixXd::Ones(21, 21);
    Eigen::VectorXd right = Eigen::VectorXd::Ones(21);
    for (int i = 0; i < 20; ++i) {
      for (int j = 0; j < 20; ++j) left(i, j) = std::exp(-apart(complex, i, j) / range);
      left(i, i) = 1.02;
      right[i] = std::exp(-apart(complex, i, cell) / range);
    }
    left(20, 20) = 0;
    Eigen::VectorXd weight = left.fullPivLu().solve(right);
    Eigen::Vector3d share = Eigen::Vector3d::Zero();
    for (int i = 0; i < 20; ++i) share[i % 3] += weight[i];
    share = share.cwiseMax(0);
    for (int s = 0; s < 3; ++s) EXPECT_NEAR(map.probability(cell, s), share[s] / share.sum(), 1e-6);
  }
}

TEST(Method, TravelGoesAroundBarriers) {
  // A river in the middle with a crossing in the north.
  cells::Country country{.sites = {}, .outline = {}};
  country.barriers = {{"river", {{{37, 33}, {37, 34.8}}}, 0.01}};
  cells::Complex complex = world(6, 400, country);
  int west = complex.cell_at({36.7, 34.2}), east = complex.cell_at({37.9, 34.2});
  std::vector<Evidence> evidence = {{.cell = west, .side = "gov", .weight = 100, .day = {}},
                                    {.cell = east, .side = "sdf", .weight = 100, .day = {}}};
  auto holder = [&](Method method, geo::Point p) {
    return map_by(method, complex, evidence).holder[std::size_t(complex.cell_at(p))];
  };
  EXPECT_EQ(holder(Method::nearest, {37.15, 34.2}), 0);
  EXPECT_EQ(holder(Method::travel, {37.15, 34.2}), 2) << "nearer, but across the river";
  EXPECT_EQ(holder(Method::travel, {36.9, 34.2}), 0);
}

TEST(Method, TakeoverCountsTheLatestQuarterOfAnArea) {
  cells::AdminLayer halves{
      1, false, {{"", "W", square(36, 34, 37, 35)}, {"", "E", square(37, 34, 38, 35)}}};
  cells::Complex complex = world(7, 100, {{}, {}, {halves}});
  int west = complex.cell_at({36.5, 34.5});
  auto on = [](int month, int day) { return *base::Date::from_ymd(2017, month, day); };
  std::vector<Evidence> evidence;
  for (auto [side, day] : {std::pair("gov", on(3, 31)),
                           {"gov", on(3, 30)},
                           {"isis", on(4, 1)},
                           {"isis", on(6, 30)},
                           {"sdf", on(5, 5)}}) {
    evidence.push_back({.cell = west, .side = side, .weight = 1, .day = day});
  }
  ControlMap map = map_by(Method::takeover, complex, evidence);
  int other = complex.cell_at({36.2, 34.8}), east = complex.cell_at({37.5, 34.5});
  EXPECT_EQ(map.holder[std::size_t(other)], 1) << "the first quarter is over";
  EXPECT_NEAR(map.probability(other, 1), 2. / 3, 1e-12);
  EXPECT_EQ(map.holder[std::size_t(east)], -1);
  EXPECT_FALSE(map_control(Method::takeover, world(7, 10), kSides, {}, {}).ok()) << "no areas";
}

// Kriging stands in the blend for what the walk leaves known, and no more.
TEST(Method, BlendKeepsTheUnknown) {
  cells::Complex complex = world(8, 200);
  std::vector<Evidence> evidence = {{.cell = 0, .side = "gov", .weight = 100, .day = {}},
                                    {.cell = 1, .side = "", .weight = 100, .day = {}}};
  ControlMap harmonic = map_by(Method::harmonic, complex, evidence),
             blend = map_by(Method::blend, complex, evidence);
  for (int cell = 2; cell < int(complex.cells().size()); ++cell) {
    EXPECT_LE(blend.probability(cell, 0), harmonic.probability(cell, 0) + 1e-9);
    EXPECT_GE(blend.probability(cell, 0), harmonic.probability(cell, 0) / 2);
  }
}

}  // namespace
}  // namespace tidemark::control
