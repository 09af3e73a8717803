// An observatory under a profile: what is too new is unknown to its maps, tables and counts.
#include "pipeline/audience.hpp"

#include <fstream>

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

TEST_F(AudienceOf, AMisspeltOrBrokenProfileRefusesAll) {
  Observatory observatory = make();
  for (const char* text : {"[profile]\nname = \"press\"\n", "[[profiles]]\nname = \"press\"\n"}) {
    write("profiles.toml", text);
    EXPECT_FALSE(audience(observatory, "public").ok()) << text;
  }
  write("profiles.toml", "");
  EXPECT_TRUE(audience(observatory, "public").ok());
  observatory.resources.broken_profiles = {{"this profile has no name", "theatre.toml", 7, 1}};
  EXPECT_EQ(audience(observatory, "public").error().to_text(),
            "theatre.toml:7:1: this profile has no name");
}

TEST_F(AudienceOf, ATheatresBrokenProfileIsRemembered) {
  const std::string own = folder + "/own";
  std::filesystem::create_directories(folder);
  std::filesystem::copy(tiny, own, std::filesystem::copy_options::recursive);
  std::ofstream(own + "/theatre.toml", std::ios::app) << "\n[[profile]]\nname = \"press\"\nx = 1\n";
  auto resources = open_resources(*world, share, {own, {}}, faults);
  ASSERT_TRUE(resources.ok()) << resources.error().to_text();
  ASSERT_EQ(resources->broken_profiles.size(), 1u);
  EXPECT_EQ(resources->broken_profiles[0].reason, "a profile has no 'x'");
}

TEST_F(AudienceOf, WhenWhatIsWithheldWasRecordedIsWithheldToo) {
  const base::Date today(std::int32_t(world->now().seconds / 86400));
  Observatory observatory = make();
  archive(observatory, {reading("long ago", today - 30, {gain("cd:goma", "fardc", today - 31)})});
  archive(observatory, {reading("yesterday", today - 1, {gain("cd:goma", "m23", today - 1)})}, 500);
  const auto known = [&](const std::string& profile) {
    return view_of(observatory, {}, nullptr, *audience(observatory, profile))->known.seconds;
  };
  EXPECT_EQ(known("internal"), 500);
  EXPECT_EQ(known("public"), 100);
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
