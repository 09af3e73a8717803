#include <cstdlib>
#include <cstring>

#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

class ObservatoryTest : public ObservatoryFolder {};

TEST_F(ObservatoryTest, RemembersItsTheatreAndGazetteers) {
  std::string extra = write("extra.csv", "id,name,kind,lat,lon\nx:new,Newtown,town,-1.0,28.5\n");
  make({extra});
  auto opened = open_observatory(*world, share, folder, faults);
  ASSERT_TRUE(opened.ok());
  EXPECT_EQ(opened->resources.theatre.id, "kivu");
  EXPECT_NE(opened->resources.theatre.place("x:new"), nullptr);
  std::string more = write("more.csv", "id,name,kind,lat,lon\nx:more,Moretown,town,-0.9,28.4\n");
  make({more});
  opened = open_observatory(*world, share, folder, faults);
  EXPECT_NE(opened->resources.theatre.place("x:new"), nullptr);
  EXPECT_NE(opened->resources.theatre.place("x:more"), nullptr);
}

// A gazetteer that came later is none that a question about earlier knowledge may use.
TEST_F(ObservatoryTest, GazetteersAreKnownFromWhenTheyWereGiven) {
  std::string first = write("first.csv", "id,name,kind,lat,lon\nx:one,Onetown,town,-1.0,28.5\n");
  std::string second = write("second.csv", "id,name,kind,lat,lon\nx:two,Twotown,town,-0.9,28.4\n");
  make({first});
  ASSERT_TRUE(
      make_observatory(*world, share, folder, {tiny, {second}}, faults, base::Instant{1000}).ok());
  auto knows = [&](const char* place, std::int64_t known_by) {
    auto opened = open_observatory(*world, share, folder, faults, base::Instant{known_by});
    return opened.ok() && opened->resources.theatre.place(place) != nullptr;
  };
  EXPECT_TRUE(knows("x:one", 999));
  EXPECT_FALSE(knows("x:two", 999));
  EXPECT_TRUE(knows("x:two", 1000));
}

TEST_F(ObservatoryTest, StaysWithItsTheatre) {
  make();
  EXPECT_TRUE(make_observatory(*world, share, folder, {"", {}}, faults).ok());
  std::string other = theatre_names(*world, share).front();
  auto made = make_observatory(*world, share, folder, {other, {}}, faults);
  ASSERT_FALSE(made.ok());
  EXPECT_NE(made.error().reason.find("this observatory is of the theatre"), std::string::npos);
}

TEST_F(ObservatoryTest, WhatWasRefusedOnceIsOnlyAWarningLater) {
  make({path("missing.csv")});
  EXPECT_EQ(faults.refused.size(), 1u);
  faults = {};
  ASSERT_TRUE(open_observatory(*world, share, folder, faults).ok());
  EXPECT_EQ(faults.refused.size(), 0u);
  EXPECT_EQ(faults.warnings.size(), 1u);
}

TEST_F(ObservatoryTest, ATheatreThatDoesNotOpenLeavesNothingBehind) {
  ASSERT_FALSE(make_observatory(*world, share, path("new"), {path("none"), {}}, faults).ok());
  EXPECT_FALSE(world->exists(path("new")));
  EXPECT_FALSE(open_observatory(*world, share, path("new"), faults).ok());
}

// A command with --store may run anywhere, also where nobody wants files.
TEST_F(ObservatoryTest, OfALedgerElsewhereWhatCanBeMadeAnewIsInTheUsersCache) {
  const auto kept = [&](const char* cache, const char* home) {
    ::setenv("XDG_CACHE_HOME", cache, 1);
    ::setenv("HOME", home, 1);
    auto made =
        make_observatory(*world, share, Where{folder, path("elsewhere.db")}, {tiny, {}}, faults);
    EXPECT_TRUE(made.ok());
    EXPECT_EQ(made->cells.empty(), made->copies.empty());
    return made->cells;
  };
  const std::string home = std::getenv("HOME") ? std::getenv("HOME") : "";
  const std::string mine = kept("/cache", "/me");
  EXPECT_TRUE(mine.starts_with("/cache/tidemark/") && mine.ends_with("/.cells")) << mine;
  EXPECT_EQ(kept("", "/me"), "/me/.cache" + mine.substr(std::strlen("/cache")));
  EXPECT_EQ(kept("here", ""), "");
  ::unsetenv("XDG_CACHE_HOME");
  ::setenv("HOME", home.c_str(), 1);
  EXPECT_TRUE(
      make_observatory(*world, share, folder, {tiny, {}}, faults)->cells.starts_with(folder));
}

TEST_F(ObservatoryTest, ASecondTimeNothingIsAdded) {
  Observatory observatory = make();
  auto report = [] { return reading("They took Goma.", day(2025, 1, 28), {}); };
  EXPECT_EQ(archive(observatory, {report()}).added, 1u);
  EXPECT_EQ(archive(observatory, {report()}).present, 1u);
  EXPECT_EQ(view(observatory).reports.size(), 1u);
}

TEST_F(ObservatoryTest, BaselineRowsWithoutAPlaceBecomePlaces) {
  Observatory observatory = make();
  std::string table = write("baseline.csv",
                            "name,lat,lon,side,date\nGoma,-1.674,29.228,fardc,2025-01-01\n"
                            "Farm,-1.0,28.5,m23,2025-01-01\nFarm,-1.0,28.5,fardc,2025-02-01\n");
  ASSERT_TRUE(archive_baseline(*world, table, observatory, {100}, faults).ok());
  View seen = view(observatory);
  ASSERT_EQ(seen.baselines.size(), 3u);
  EXPECT_EQ(seen.baselines[0].record.place_id, "cd:goma");
  EXPECT_EQ(seen.baselines[1].record.place_id, seen.baselines[2].record.place_id);
  EXPECT_GE(seen.complex.cell_of(seen.baselines[1].record.place_id), 0);
  EXPECT_EQ(seen.theatre.places.size(), observatory.resources.theatre.places.size() + 1);
  EXPECT_EQ(last_day(seen, seen), day(2025, 2, 1));
}

TEST_F(ObservatoryTest, ABaselineWithoutAUsableRowFails) {
  Observatory observatory = make();
  std::string table = write("baseline.csv", "name,lat,lon,side,date\nGoma,-1.7,29.2,nobody,x\n");
  EXPECT_FALSE(archive_baseline(*world, table, observatory, {100}, faults).ok());
  EXPECT_FALSE(faults.refused.empty());
}

}  // namespace
}  // namespace tidemark::pipeline
