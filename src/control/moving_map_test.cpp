#include "control/moving_map.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <random>

#include "control/decide.hpp"
#include "geo/testing/shapes.hpp"

namespace tidemark::control {
namespace {

using geo::testing::square;

const std::vector<std::string> kMovingSides = {"gov", "isis", "sdf"};
const base::Date kFirst = *base::Date::from_ymd(2017, 1, 1);

cells::Complex moving_world(std::mt19937& random, int places) {
  std::uniform_real_distribution<double> lon(36, 38), lat(34, 36);
  cells::Country country{.sites = {}, .outline = square(36, 34, 38, 36)};
  for (int i = 0; i < places; ++i) {
    country.sites.push_back({std::to_string(i), {lon(random), lat(random)}});
  }
  base::Errors notes;
  return *cells::build_complex(std::move(country), {0}, notes);
}

// Gains, losses, holds and claims about some of the places within so many days, two of three
// places at most twice, and one again and again.
std::vector<KnownEvent> story(std::mt19937& random, int places, int count, int days) {
  std::vector<KnownEvent> events;
  for (int i = 0; i < count; ++i) {
    model::Event e;
    e.report = "r" + std::to_string(random() % 50);
    const auto kind = random() % 6;
    e.type = kind == 0   ? model::EventType::loss
             : kind == 1 ? model::EventType::hold
                         : model::EventType::gain;
    e.side = kMovingSides[random() % 3];
    e.opponent_side = kMovingSides[random() % 3];
    const std::string place = std::to_string(i % 3 == 0 ? 0 : random() % unsigned(places));
    e.place = model::PlaceRef{place, place, std::nullopt, "", "", 1};
    e.date = base::DateSpan::day(kFirst + int(random() % unsigned(days)));
    if (random() % 4 == 0) e.modality = model::Modality::claimed;
    e.partial = random() % 5 == 0;
    events.push_back({e, {}, 0});
  }
  return events;
}

// Who held two of three places when the story begins.
std::vector<KnownBaseline> table(int places) {
  std::vector<KnownBaseline> rows;
  for (int i = 0; i < places; ++i) {
    if (i % 3 == 0) continue;
    model::Baseline row;
    row.place_id = row.name = std::to_string(i);
    row.side = kMovingSides[std::size_t(i * 3 / places)];
    row.date = kFirst - 12;
    rows.push_back({row, {}, 0});
  }
  return rows;
}

std::vector<Evidence> all_of(const Timeline& timeline, base::Date valid) {
  std::vector<Evidence> evidence;
  for (int cell : timeline.cells()) {
    for (const Evidence& e : timeline.of_cell(cell, valid)) evidence.push_back(e);
  }
  return evidence;
}

// Between its turns a cell's evidence only fades, by the same factor for all that is past and all
// that is to come.
TEST(Timeline, BetweenTurnsEvidenceOnlyFades) {
  std::mt19937 random(3);
  const cells::Complex complex = moving_world(random, 12);
  const auto events = story(random, 12, 150, 90);
  for (bool hindsight : {true, false}) {
    const EvidenceOptions options{.half_life_days = 40, .hindsight = hindsight};
    const Timeline timeline(events, {}, complex, options);
    const double fade = std::exp2(-1 / options.half_life_days);
    int same = 0, turned = 0;
    for (int cell : timeline.cells()) {
      for (base::Date day = kFirst - 5; day < kFirst + 100; day = day + 1) {
        const auto is_turn = [&](const Timeline::Turn& t) {
          return t.cell == cell && t.day == day + 1;
        };
        if (std::ranges::any_of(timeline.turns(), is_turn)) {
          ++turned;
          continue;
        }
        ++same;
        const auto now = timeline.of_cell(cell, day), next = timeline.of_cell(cell, day + 1);
        ASSERT_EQ(now.size(), next.size()) << cell << " after " << day.to_text();
        for (std::size_t i = 0; i < now.size(); ++i) {
          EXPECT_EQ(now[i].side, next[i].side);
          EXPECT_NEAR(next[i].weight, now[i].weight * (now[i].day <= day ? fade : 1 / fade), 1e-9)
              << cell << " after " << day.to_text();
        }
      }
    }
    EXPECT_GT(same, turned) << "not every day is a turn";
  }
}

// Day by day, by weeks, by leaps and backwards: always the map that is solved from nothing.
TEST(MovingMap, IsOnEveryDayTheMapSolvedAnew) {
  std::mt19937 random(5);
  const cells::Complex complex = moving_world(random, 600);
  const auto events = story(random, 600, 600, 200);
  SolveOptions options;
  options.sharpness = 1;  // what the bound is stated for
  for (bool hindsight : {true, false}) {
    const Timeline timeline(events, table(600), complex, {.hindsight = hindsight});
    MovingMap moving = *MovingMap::make(complex, kMovingSides, timeline, options);
    base::Date day = kFirst - 10;
    for (int step : {1, 1, 1, 7, 7, 1, 30, 1, 1, 1, 1, 1, 1, 1, 1, -1, -1, -3, 60, 1, -100, 2}) {
      day = day + step;
      ASSERT_TRUE(moving.go_to(day).ok());
      const auto anew = solve_control(complex, kMovingSides, all_of(timeline, day), options);
      ASSERT_TRUE(anew.ok());
      for (int cell = 0; cell < int(complex.cells().size()); ++cell) {
        for (int side = 0; side < 3; ++side) {
          ASSERT_NEAR(moving.map().probability(cell, side), anew->probability(cell, side),
                      MovingMap::kMostError)
              << "cell " << cell << " on " << day.to_text();
        }
      }
    }
    EXPECT_LT(moving.factors(), 8) << "only leaps need a new factor";
  }
}

// What is drawn for some thresholds tells of them what the whole map tells, but for cells where the
// error that both may have decides.
TEST(MovingMap, DrawsNoMoreThanIsAsked) {
  std::mt19937 random(8);
  const cells::Complex complex = moving_world(random, 300);
  const Timeline timeline(story(random, 300, 500, 200), table(300), complex, {});
  SolveOptions options;
  options.sharpness = 1;
  MovingMap all = *MovingMap::make(complex, kMovingSides, timeline, options);
  MovingMap some = *MovingMap::make(complex, kMovingSides, timeline, options);
  const double thresholds[] = {0.2, 0.8};
  int told = 0, undecided = 0;
  const auto close = [](double a, double b) { return std::abs(a - b) < 6 * MovingMap::kMostError; };
  const auto is_undecided = [&](std::vector<double> shares, double unknown) {
    std::ranges::sort(shares, std::greater{});
    return close(unknown, options.unknown_threshold) || close(shares[0], shares[1]) ||
           close(shares[1], options.contested_ratio * shares[0]) ||
           std::ranges::any_of(thresholds, [&](double t) {
             return close(unknown, t) ||
                    std::ranges::any_of(shares, [&](double s) { return close(s, t); });
           });
  };
  const auto reached = [&](double probability) {
    return std::ranges::count_if(thresholds, [&](double t) { return probability >= t; });
  };
  std::size_t drawn = 0, drawn_for_some = 0;
  for (base::Date day = kFirst; day < kFirst + 200; day = day + 1) {
    ASSERT_TRUE(all.go_to(day).ok() && some.go_to(day).ok());
    const ControlMap &now = all.map(), &about = some.map_about(thresholds);
    for (int cell = 0; cell < int(complex.cells().size()); ++cell) {
      const auto shares = now.shares(cell);
      ++told;
      if (is_undecided({shares.begin(), shares.end()}, now.unknown(cell))) {
        ++undecided;
        continue;
      }
      const auto at = std::size_t(cell);
      ASSERT_EQ(about.holder[at], now.holder[at]) << cell << " on " << day.to_text();
      ASSERT_EQ(about.contested[at], now.contested[at]) << cell << " on " << day.to_text();
      ASSERT_EQ(reached(about.unknown(cell)), reached(now.unknown(cell))) << cell;
      for (int side = 0; side < 3; ++side) {
        ASSERT_EQ(reached(about.probability(cell, side)), reached(shares[std::size_t(side)]))
            << cell << " on " << day.to_text();
      }
    }
    const std::size_t of_all = all.take_redrawn().size(), of_some = some.take_redrawn().size();
    if (day == kFirst) continue;
    drawn += of_all;
    drawn_for_some += of_some;
  }
  EXPECT_LT(20 * undecided, told);
  EXPECT_LT(3 * drawn_for_some, drawn);
  for (int cell = 0; cell < int(complex.cells().size()); ++cell) {
    for (int side = 0; side < 3; ++side) {
      EXPECT_NEAR(some.map().probability(cell, side), all.map().probability(cell, side),
                  2 * MovingMap::kMostError)
          << "figures of an earlier day are drawn when they are asked for";
    }
  }
}

// However the shares of a cell move by no more than that, the map says the same of it.
TEST(Patience, IsNeverTooLong) {
  std::mt19937 random(9);
  std::uniform_real_distribution<double> part(0, 1);
  const double thresholds[] = {0.2, 0.8};
  const SolveOptions options;
  int patient = 0;
  for (int trial = 0; trial < 20000; ++trial) {
    const std::size_t sides = 1 + random() % 7;
    std::vector<double> shares(sides);
    double sum = 0;
    for (double& s : shares) sum += s = std::pow(part(random), double(1 + random() % 8));
    const double known = part(random) < 0.3 ? part(random) : 1;
    for (double& s : shares) s *= known / sum;
    ControlMap map{std::vector<std::string>(sides), std::vector<double>(sides), {-1}, {false}};
    const auto told = [&] {
      std::vector<bool> told{map.contested[0]};
      for (double t : thresholds) {
        told.push_back(map.unknown(0) >= t);
        for (double p : map.shares(0)) told.push_back(p >= t);
      }
      return std::pair(map.holder[0], told);
    };
    set_shares(map, 0, shares, options);
    const auto before = told();
    const double patience = patience_of(map, 0, shares, thresholds, options);
    patient += patience > 1e-3;
    for (int move = 0; move < 20; ++move) {
      std::vector<double> moved = shares;
      for (double& s : moved) {
        const double by = move % 2 ? random() % 2 ? 1 : -1 : 2 * part(random) - 1;
        s = std::clamp(s + 0.999 * patience * by, 0.0, 1.0);
      }
      set_shares(map, 0, moved, options);
      ASSERT_EQ(told(), before) << "trial " << trial << " with a patience of " << patience;
    }
  }
  EXPECT_GT(patient, 10000);
}

TEST(MovingMap, LeavesOutSidesOfOtherWars) {
  std::mt19937 random(6);
  const cells::Complex complex = moving_world(random, 30);
  const Timeline timeline(story(random, 30, 40, 20), {}, complex, {});
  MovingMap moving = *MovingMap::make(complex, {"gov", "isis"}, timeline, {});
  ASSERT_TRUE(moving.go_to(kFirst + 10).ok());
  auto evidence = all_of(timeline, kFirst + 10);
  std::erase_if(evidence, [](const Evidence& e) { return e.side == "sdf"; });
  const auto anew = solve_control(complex, {"gov", "isis"}, evidence, {});
  EXPECT_EQ(moving.map().holder, anew->holder);
}

TEST(MovingMap, NeedsALeakAndAnOrderOfSides) {
  std::mt19937 random(7);
  const cells::Complex complex = moving_world(random, 5);
  const Timeline timeline({}, {}, complex, {});
  EXPECT_FALSE(MovingMap::make(complex, kMovingSides, timeline, {.leak_per_km2 = 0}).ok());
  EXPECT_FALSE(MovingMap::make(complex, {"gov", "gov"}, timeline, {}).ok());
}

}  // namespace
}  // namespace tidemark::control
