// An observatory under a profile: what is too new is unknown to its maps, tables and counts.
#include "pipeline/audience.hpp"

#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

class AudienceOf : public ObservatoryFolder {
 protected:
  base::Result<publish::Audience> audience(const Observatory& observatory,
                                           const std::string& name) {
    return audience_of(*world, observatory, {folder}, name);
  }
};

TEST_F(AudienceOf, TheObservatorysFileDefinesMore) {
  Observatory observatory = make();
  EXPECT_EQ(audience(observatory, "press").error().reason,
            "there is no profile 'press': internal, partner, public");
  write("profiles.toml", "[[profile]]\nname = \"press\"\ndelay_hours = 6\n");
  EXPECT_EQ(audience(observatory, "press")->profile.delay_hours, 6);
  EXPECT_EQ(audience(observatory, "public")->profile.delay_hours, 72);
  write("profiles.toml", "[[profile]]\nname = \"public\"\ndelay_hours = \"none\"\n");
  auto broken = audience(observatory, "internal");
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().to_text(),
            path("profiles.toml") + ":3:15: delay_hours is not a number from 0 to 8760");
}

TEST_F(AudienceOf, YesterdayIsNotOnThePublicMap) {
  const base::Date today(std::int32_t(world->now().seconds / 86400));
  Observatory observatory = make();
  archive(observatory, {reading("long ago", today - 30, {gain("cd:goma", "fardc", today - 31)}),
                        reading("yesterday", today - 1, {gain("cd:goma", "m23", today - 1)})});
  const auto shown = [&](const std::string& profile) {
    auto found = audience(observatory, profile);
    auto view = view_of(observatory, {}, nullptr, *found);
    EXPECT_TRUE(view.ok());
    const base::Date last = *last_day(*view, *view);
    auto day = solve_day(*view, last);
    const publish::Snapshot s = snapshot_of(*view, *day);
    const int holder = s.map.holder[std::size_t(s.complex.cell_of("cd:goma"))];
    return std::to_string(today - last) + " days ago " + s.map.sides[std::size_t(holder)] + ", " +
           std::to_string(s.events.size()) + " events, " + std::to_string(s.reports.size()) +
           " reports, " + s.profile.name;
  };
  EXPECT_EQ(shown("internal"), "1 days ago m23, 2 events, 2 reports, internal");
  EXPECT_EQ(shown("partner"), "31 days ago fardc, 1 events, 1 reports, partner");
  EXPECT_EQ(shown("public"), "31 days ago fardc, 1 events, 1 reports, public");
  auto view = view_of(observatory, {}, nullptr, *audience(observatory, "public"));
  EXPECT_FALSE(solve_day(*view, today).ok());
  EXPECT_TRUE(solve_day(*view, today - 5).ok());
}

}  // namespace
}  // namespace tidemark::pipeline
