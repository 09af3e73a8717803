#include "pipeline/days.hpp"

#include "pipeline/audience.hpp"
#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

class DaysOf : public ObservatoryFolder {
 protected:
  // Three places change hands, one of them back again; one gain says who was there before.
  Observatory war() {
    Observatory observatory = make();
    model::Event taken = gain("cd:goma", "m23", day(2025, 1, 27));
    taken.opponent_side = "fardc";
    archive(observatory, {reading("one", day(2025, 1, 28),
                                  {taken, gain("cd:bukavu", "fardc", day(2025, 1, 5)),
                                   gain("cd:masisi", "m23", day(2025, 1, 10))}),
                          reading("two", day(2025, 2, 2),
                                  {gain("cd:masisi", "fardc", day(2025, 1, 31)),
                                   gain("cd:bukavu", "m23", day(2025, 2, 1))})});
    return observatory;
  }
};

TEST_F(DaysOf, AreWhatEachDayAloneIs) {
  const Observatory observatory = war();
  const View known = view(observatory);
  for (bool hindsight : {true, false}) {
    auto days = Days::make(known, hindsight);
    ASSERT_TRUE(days.ok());
    for (base::Date valid = day(2025, 1, 1); valid < day(2025, 2, 10); valid = valid + 1) {
      auto alone = solve_day(known, valid, hindsight);
      auto areas = days->areas_on(valid);
      ASSERT_TRUE(areas.ok());
      const control::ControlMap& map = **days->map_on(valid);
      EXPECT_EQ(map.holder, alone->map.holder) << valid.to_text();
      for (std::size_t i = 0; i < map.share.size(); ++i) {
        ASSERT_NEAR(map.share[i], alone->map.share[i], 2e-3) << valid.to_text();
      }
      ASSERT_EQ(areas->size(), alone->areas.size()) << valid.to_text();
      for (std::size_t i = 0; i < areas->size(); ++i) {
        EXPECT_EQ((*areas)[i].side, alone->areas[i].side);
        EXPECT_NEAR((*areas)[i].km2, alone->areas[i].km2, 1e-9) << valid.to_text();
        EXPECT_NEAR((*areas)[i].low_km2, alone->areas[i].low_km2, 1e-9) << valid.to_text();
        EXPECT_NEAR((*areas)[i].high_km2, alone->areas[i].high_km2, 1e-9) << valid.to_text();
      }
    }
  }
}

TEST_F(DaysOf, RefuseWhatTheAudienceMayNotBeTold) {
  const base::Date today(std::int32_t(world->now().seconds / 86400));
  const Observatory observatory = war();
  auto audience = audience_of(*world, observatory, {folder}, "public");
  auto shown = view_of(observatory, {}, nullptr, *audience);
  auto days = Days::make(*shown);
  EXPECT_FALSE(days->map_on(today).ok());
  EXPECT_FALSE(days->areas_on(today).ok());
  EXPECT_TRUE(days->map_on(today - 5).ok());
}

}  // namespace
}  // namespace tidemark::pipeline
