#include "pipeline/view.hpp"

#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

const std::string kStory =
    "The council of the lake towns said on Sunday that the road along the western shore had been "
    "closed since the morning and that fighters stood at both ends of the bridge near the market.";

class ViewTest : public ObservatoryFolder {
 protected:
  static std::string holder(const View& view, const std::string& place, base::Date on) {
    auto solved = solve_day(view, on);
    EXPECT_TRUE(solved.ok());
    int side = solved->map.holder[std::size_t(view.complex.cell_of(place))];
    return side < 0 ? "" : solved->map.sides[std::size_t(side)];
  }
};

TEST_F(ViewTest, TheMapIsAFunctionOfTheDayAndOfWhatWasKnown) {
  Observatory observatory = make();
  archive(observatory,
          {reading("one", day(2025, 1, 28), {gain("cd:goma", "m23", day(2025, 1, 27))})}, 1000);
  archive(observatory,
          {reading("two", day(2025, 3, 1), {gain("cd:goma", "fardc", day(2025, 2, 20))})}, 2000);
  View now = view(observatory), then = view(observatory, base::Instant{1500});
  EXPECT_EQ(holder(now, "cd:goma", day(2025, 2, 1)), "m23");
  EXPECT_EQ(holder(now, "cd:goma", day(2025, 3, 1)), "fardc");
  EXPECT_EQ(holder(then, "cd:goma", day(2025, 3, 1)), "m23");
  EXPECT_EQ(now.known, base::Instant{2000});
  EXPECT_EQ(then.known, base::Instant{1500});
  EXPECT_EQ(last_day(now, now), day(2025, 2, 20));
  EXPECT_EQ(last_day(then, then), day(2025, 1, 27));
  EXPECT_EQ(now.complex.cells().size(), then.complex.cells().size());
}

TEST_F(ViewTest, WhatACopyRepeatsIsNoNewWitnessWhatItAddsIs) {
  Observatory observatory = make();
  model::Event told = gain("cd:goma", "m23", day(2025, 1, 27));
  model::Event added = gain("cd:sake", "m23", day(2025, 1, 28));
  Archived archived =
      archive(observatory, {reading(kStory + " Shared.", day(2025, 1, 29), {told, added}),
                            reading(kStory, day(2025, 1, 28), {told})});
  EXPECT_EQ(archived.copies, 1u);  // the later publication, though it was given first
  View seen = view(observatory);
  ASSERT_EQ(seen.events.size(), 3u);
  EXPECT_EQ(seen.independent, 2u);
  const model::Event& last = seen.events[2].record;
  EXPECT_EQ(last.place->id, "cd:goma");
  EXPECT_FALSE(seen.reports.at(last.report).record.copy_of.empty());
}

TEST_F(ViewTest, WhatTwoCopiesAddAlikeCountsOnce) {
  Observatory observatory = make();
  model::Event told = gain("cd:goma", "m23", day(2025, 1, 27));
  model::Event added = gain("cd:sake", "m23", day(2025, 1, 28));
  archive(observatory, {reading(kStory, day(2025, 1, 28), {told}),
                        reading(kStory + " Shared.", day(2025, 1, 29), {told, added}),
                        reading(kStory + " Again.", day(2025, 1, 30), {told, added})});
  View seen = view(observatory);
  ASSERT_EQ(seen.events.size(), 5u);
  EXPECT_EQ(seen.independent, 2u);
}

TEST_F(ViewTest, WithoutAReportItsCopiesAreSilentToo) {
  Observatory observatory = make();
  model::Event told = gain("cd:goma", "m23", day(2025, 1, 27));
  archive(observatory,
          {reading(kStory, day(2025, 1, 28), {told}),
           reading(kStory + " Shared.", day(2025, 1, 29), {told}),
           reading("another", day(2025, 1, 20), {gain("cd:goma", "fardc", day(2025, 1, 10))})});
  View seen = view(observatory);
  EXPECT_EQ(holder(seen, "cd:goma", day(2025, 2, 1)), "m23");
  const std::string original = base::sha256_hex(kStory), other = base::sha256_hex("another");
  auto held_without = [&](const std::string& report) {
    auto told_still = told_without(observatory, seen.known, seen, report);
    auto solved = solve_day(*told_still, seen, day(2025, 2, 1), true);
    return solved->map
        .sides[std::size_t(solved->map.holder[std::size_t(seen.complex.cell_of("cd:goma"))])];
  };
  EXPECT_EQ(held_without(original), "fardc");
  EXPECT_EQ(held_without(other), "m23");
  EXPECT_EQ(told_without(observatory, seen.known, seen, original)->events.size(), 1u);
}

TEST_F(ViewTest, WithoutHindsightLaterStatementsAreSilent) {
  Observatory observatory = make();
  model::Event taken = gain("cd:goma", "m23", day(2025, 1, 27));
  taken.opponent_side = "fardc";
  archive(observatory, {reading("one", day(2025, 1, 28), {taken})});
  View seen = view(observatory);
  EXPECT_EQ(holder(seen, "cd:goma", day(2025, 1, 20)), "fardc");
  auto filtered = solve_day(seen, day(2025, 1, 20), false);
  EXPECT_TRUE(filtered->evidence.empty());
  ASSERT_EQ(filtered->areas.size(), 1u) << "nobody alone";
  EXPECT_EQ(filtered->areas[0].high_km2, filtered->areas[0].low_km2);
}

TEST_F(ViewTest, ACopyIsKnownAcrossBuilds) {
  Observatory observatory = make();
  archive(observatory, {reading(kStory, day(2025, 1, 28), {})});
  EXPECT_EQ(archive(observatory, {reading(kStory + " Again.", day(2025, 1, 20), {})}).copies, 1u);
}

TEST_F(ViewTest, WithoutAnythingThereIsNoLastDay) {
  Observatory observatory = make();
  View seen = view(observatory);
  EXPECT_EQ(last_day(seen, seen), std::nullopt);
  auto solved = solve_day(seen, day(2025, 1, 1));
  ASSERT_TRUE(solved.ok());
  ASSERT_EQ(solved->areas.size(), 1u);
  EXPECT_EQ(solved->areas[0].side, "");
  EXPECT_NEAR(solved->areas[0].share, 1, 1e-9);
}

}  // namespace
}  // namespace tidemark::pipeline
