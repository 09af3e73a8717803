#include "control/solve.hpp"

#include <gtest/gtest.h>

#include <Eigen/Dense>
#include <chrono>
#include <cmath>
#include <random>

#include "control/system.hpp"
#include "geo/testing/shapes.hpp"

namespace tidemark::control {
namespace {

using geo::testing::square;

const std::vector<std::string> kSolvedSides = {"gov", "isis", "sdf"};

cells::Complex solved_world(std::mt19937& random, int places, geo::MultiPolygon outline) {
  geo::Box box = geo::bounds(outline);
  std::uniform_real_distribution<double> lon(box.min.lon, box.max.lon),
      lat(box.min.lat, box.max.lat);
  std::vector<cells::Site> sites;
  for (int i = 0; i < places; ++i) {
    sites.push_back({"p" + std::to_string(i), {lon(random), lat(random)}});
  }
  base::Errors notes;
  return *cells::build_complex({std::move(sites), std::move(outline)}, {0}, notes);
}

std::vector<Evidence> anything(std::mt19937& random, const cells::Complex& complex, int count) {
  std::uniform_real_distribution<double> weight(0.01, 100);
  std::vector<Evidence> evidence(count);
  for (Evidence& e : evidence) {
    e.cell = int(random() % complex.cells().size());
    e.side = random() % 5 ? kSolvedSides[random() % kSolvedSides.size()] : "";
    e.weight = weight(random);
  }
  return evidence;
}

// The slow, obvious version: the balance at every cell written down densely, from the definition.
Eigen::MatrixXd dense_shares(const cells::Complex& complex, const std::vector<Evidence>& evidence,
                             double leak) {
  const auto& cells = complex.cells();
  auto n = Eigen::Index(cells.size());
  Eigen::MatrixXd left = Eigen::MatrixXd::Zero(n, n), right = Eigen::MatrixXd::Zero(n, 3);
  for (int i = 0; i < n; ++i) {
    left(i, i) += leak * cells[i].area_km2;
    for (const cells::Border& border : cells[i].borders) {
      double weight = border.length_km / geo::distance_km(cells[i].site, cells[border.cell].site);
      left(i, i) += weight;
      left(i, border.cell) -= weight;
    }
  }
  for (const Evidence& e : evidence) {
    left(e.cell, e.cell) += e.weight;
    for (int s = 0; s < 3; ++s) right(e.cell, s) += e.side == kSolvedSides[s] ? e.weight : 0;
  }
  return left.fullPivLu().solve(right);
}

TEST(SolveControl, AgreesWithADenseSolve) {
  std::mt19937 random(4);
  for (int round = 0; round < 40; ++round) {
    cells::Complex complex = solved_world(random, 2 + round, square(36, 34, 38, 35));
    auto evidence = anything(random, complex, 1 + round / 2);
    SolveOptions options;
    options.leak_per_km2 = 1e-3;
    options.sharpness = 1;
    auto map = solve_control(complex, kSolvedSides, evidence, options);
    ASSERT_TRUE(map.ok());
    Eigen::MatrixXd slow = dense_shares(complex, evidence, options.leak_per_km2);
    for (int i = 0; i < int(complex.cells().size()); ++i) {
      double sum = map->unknown(i);
      for (int s = 0; s < 3; ++s) {
        EXPECT_NEAR(map->probability(i, s), slow(i, s), 1e-9);
        EXPECT_GE(map->probability(i, s), 0);
        EXPECT_LE(map->probability(i, s), 1);
        sum += map->probability(i, s);
      }
      EXPECT_NEAR(sum, 1, 1e-12);
    }
  }
}

// Influences, summed by side, are the shares again: why and what cannot disagree.
TEST(ExplainParts, InfluencesAddUpToTheShares) {
  std::mt19937 random(9);
  for (int round = 0; round < 20; ++round) {
    cells::Complex complex = solved_world(random, 5 + round, square(36, 34, 38, 35));
    auto evidence = anything(random, complex, 1 + round);
    SolveOptions options;
    options.leak_per_km2 = 1e-4;
    options.sharpness = 1;
    auto map = solve_control(complex, kSolvedSides, evidence, options);
    ASSERT_TRUE(map.ok());
    int cell = int(random() % complex.cells().size());
    std::vector<double> share(kSolvedSides.size());
    double sum = 0, before = 1;
    for (const Reason& reason : explain_parts(complex, evidence, options, {{cell, 1}}, 0)) {
      EXPECT_LE(reason.influence, before) << "strongest first";
      before = reason.influence;
      sum += reason.influence;
      for (std::size_t s = 0; s < kSolvedSides.size(); ++s) {
        if (evidence[reason.evidence].side == kSolvedSides[s]) share[s] += reason.influence;
      }
    }
    EXPECT_LE(sum, 1 + 1e-12);
    for (int s = 0; s < 3; ++s) EXPECT_NEAR(share[s], map->probability(cell, s), 1e-9);
  }
}

TEST(ExplainParts, OfSeveralCellsIsTheirMean) {
  std::mt19937 random(12);
  cells::Complex complex = solved_world(random, 40, square(36, 34, 38, 35));
  auto evidence = anything(random, complex, 25);
  SolveOptions options;
  options.sharpness = 1;
  auto map = solve_control(complex, kSolvedSides, evidence, options);
  const Parts parts = {{3, 0.5}, {7, 0.3}, {11, 0.2}};
  std::vector<double> share(kSolvedSides.size());
  for (const Reason& reason : explain_parts(complex, evidence, options, parts, 0)) {
    for (std::size_t s = 0; s < kSolvedSides.size(); ++s) {
      if (evidence[reason.evidence].side == kSolvedSides[s]) share[s] += reason.influence;
    }
  }
  for (int s = 0; s < 3; ++s) {
    double mean = 0;
    for (const auto& [cell, part] : parts) mean += part * map->probability(cell, s);
    EXPECT_NEAR(share[std::size_t(s)], mean, 1e-9);
  }
}

TEST(ExplainParts, LeavesOutTheWeak) {
  std::mt19937 random(2);
  cells::Complex complex = solved_world(random, 30, square(36, 34, 38, 35));
  auto evidence = anything(random, complex, 30);
  for (const Reason& reason : explain_parts(complex, evidence, {}, {{3, 1}}, 0.2)) {
    EXPECT_GE(reason.influence, 0.2);
  }
}

TEST(SolveControl, OwnEvidenceDecidesItsCell) {
  std::mt19937 random(8);
  cells::Complex complex = solved_world(random, 60, square(36, 34, 38, 35));
  std::vector<Evidence> evidence;
  for (int i = 0; i < 60; ++i)
    evidence.push_back({i, i == 7 ? "isis" : "gov", i == 7 ? 25. : 100.});
  auto map = solve_control(complex, kSolvedSides, evidence, {});
  ASSERT_TRUE(map.ok());
  EXPECT_EQ(map->holder[7], 1) << "two half-lives old, against fresh neighbours";
}

// Two countries without a common border: what is known of one says nothing about the other.
TEST(SolveControl, WhereNoEvidenceReachesNobodyHolds) {
  std::mt19937 random(6);
  geo::MultiPolygon outline = square(36, 34, 37, 35);
  outline.push_back(square(38, 34, 39, 35)[0]);
  cells::Complex complex = solved_world(random, 80, outline);
  std::vector<Evidence> evidence;
  for (int i = 0; i < int(complex.cells().size()); ++i) {
    if (complex.cells()[i].site.lon < 36.5) evidence.push_back({i, "gov", 100});
  }
  for (double leak : {0.0, 1e-5}) {
    SolveOptions options;
    options.leak_per_km2 = leak;
    auto map = solve_control(complex, kSolvedSides, evidence, options);
    ASSERT_TRUE(map.ok());
    for (int i = 0; i < int(complex.cells().size()); ++i) {
      bool west = complex.cells()[i].site.lon < 37.5;
      // A cell may have a piece on either side of the gap and so join them.
      bool alone = complex.cells()[i].shape.size() == 1;
      if (alone && !west && map->unknown(i) < 0.5) ADD_FAILURE() << "cell " << i << " is known";
      if (west) EXPECT_EQ(map->holder[i], 0);
      if (map->unknown(i) > 0.5) EXPECT_EQ(map->holder[i], -1);
    }
  }
}

TEST(SolveControl, AnOpenPlaceBelongsToNobody) {
  std::mt19937 random(3);
  cells::Complex complex = solved_world(random, 40, square(36, 34, 38, 35));
  std::vector<Evidence> evidence = {{0, "", 100}, {1, "gov", 100}};
  auto map = solve_control(complex, kSolvedSides, evidence, {});
  ASSERT_TRUE(map.ok());
  EXPECT_EQ(map->holder[0], -1);
  EXPECT_EQ(map->holder[1], 0);
}

TEST(SolveControl, CloseSidesAreContested) {
  std::mt19937 random(3);
  cells::Complex complex = solved_world(random, 2, square(36, 34, 38, 35));
  auto contested = [&](double first, double second) {
    std::vector<Evidence> evidence = {{0, "gov", first}, {0, "sdf", second}, {1, "gov", 1e-6}};
    return bool(solve_control(complex, kSolvedSides, evidence, {})->contested[0]);
  };
  EXPECT_TRUE(contested(100, 100));
  EXPECT_TRUE(contested(100, 65));
  EXPECT_FALSE(contested(100, 50));
}

TEST(SolveControl, RefusesWhatItCannotUse) {
  std::mt19937 random(3);
  cells::Complex complex = solved_world(random, 3, square(36, 34, 38, 35));
  auto fails = [&](Evidence e) { return !solve_control(complex, kSolvedSides, {e}, {}).ok(); };
  EXPECT_TRUE(fails({0, "martians", 1}));
  EXPECT_TRUE(fails({3, "gov", 1}));
  EXPECT_TRUE(fails({-1, "gov", 1}));
  EXPECT_TRUE(fails({0, "gov", 0}));
  EXPECT_TRUE(fails({0, "gov", std::nan("")}));
  EXPECT_FALSE(fails({0, "gov", 1}));
}

TEST(SolveControl, ACountryInAFractionOfASecond) {
  std::mt19937 random(3);
  cells::Complex complex = solved_world(random, 12000, square(36, 33, 42, 37));
  auto evidence = anything(random, complex, 4000);
  auto start = std::chrono::steady_clock::now();
  auto map = solve_control(complex, kSolvedSides, evidence, {});
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
  ASSERT_TRUE(map.ok());
  std::printf("%zu cells solved in %.3f s\n", complex.cells().size(), took.count());
  EXPECT_LT(took.count(), 5) << "ten times the usual, for slow machines";
}

}  // namespace
}  // namespace tidemark::control
