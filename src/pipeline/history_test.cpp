#include "pipeline/history.hpp"

#include <gtest/gtest.h>

#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

class History : public ObservatoryFolder {};

TEST(Step, IsAWordOrANumberOfDays) {
  EXPECT_EQ(parse_step("week")->days, 7);
  EXPECT_EQ(parse_step("month")->months, 1);
  EXPECT_EQ(parse_step("10")->days, 10);
  for (const char* wrong : {"", "0", "-1", "fortnight", "3d", "99999999"})
    EXPECT_FALSE(parse_step(wrong).ok()) << wrong;
}

TEST_F(History, StepsAreDaysAndMonthsOfTheCalendar) {
  Observatory observatory = make();
  archive(observatory,
          {reading("one", day(2025, 1, 28), {gain("cd:goma", "m23", day(2025, 1, 27))})});
  View known = view(observatory);
  auto months = area_series(known, day(2025, 1, 31), day(2025, 4, 30), {0, 1});
  ASSERT_TRUE(months.ok());
  std::string days;
  for (const auto& entry : *months) days += entry.day.to_text() + " ";
  EXPECT_EQ(days, "2025-01-31 2025-02-28 2025-03-31 2025-04-30 ");
  EXPECT_EQ(area_series(known, day(2025, 1, 1), day(2025, 1, 20), {7, 0})->size(), 3u);
  EXPECT_TRUE(area_series(known, day(2025, 1, 2), day(2025, 1, 1), {1, 0})->empty());
  EXPECT_EQ(area_series(known, day(9999, 12, 1), day(9999, 12, 31), {0, 1})->size(), 1u)
      << "no month follows";
}

TEST_F(History, ASeriesIsTheAreasOfItsDays) {
  Observatory observatory = make();
  archive(observatory, {reading("one", day(2025, 1, 28),
                                {gain("cd:goma", "m23", day(2025, 1, 27)),
                                 gain("cd:bukavu", "fardc", day(2025, 1, 20))})});
  View known = view(observatory);
  auto series = area_series(known, day(2025, 1, 26), day(2025, 1, 28), {1, 0});
  ASSERT_EQ(series->size(), 3u);
  for (const auto& entry : *series) {
    auto alone = solve_day(known, entry.day);
    ASSERT_EQ(alone->areas.size(), entry.areas.size());
    for (std::size_t i = 0; i < entry.areas.size(); ++i) {
      EXPECT_NEAR(entry.areas[i].km2, alone->areas[i].km2, 1e-9);
    }
  }
}

// An enclave around Masisi, taken on the 10th, inside what others hold on all sides.
TEST_F(History, AnEnclaveIsOneSinceTheDayThatCutItOff) {
  Observatory observatory = make();
  std::vector<model::Event> events;
  for (const char* place : {"cd:goma", "cd:sake", "cd:rubaya", "cd:rutshuru", "cd:minova",
                            "cd:kanyabayonga", "cd:walikale", "cd:bukavu"}) {
    events.push_back(gain(place, "fardc", day(2025, 1, 1)));
  }
  events.push_back(gain("cd:lubero", "m23", day(2025, 1, 2)));
  events.push_back(gain("cd:butembo", "m23", day(2025, 1, 3)));
  events.push_back(gain("cd:masisi", "m23", day(2025, 1, 10)));
  events.back().opponent_side = "fardc";
  archive(observatory, {reading("one", day(2025, 1, 11), events)});
  View known = view(observatory);
  auto solved = solve_day(known, day(2025, 1, 20));
  auto pieces = measure::pieces({known.complex, solved->map});
  const int m23 = int(std::ranges::find(solved->map.sides, "m23") - solved->map.sides.begin());
  std::erase_if(pieces,
                [&](const measure::Piece& piece) { return piece.side != m23 || piece.main; });
  ASSERT_EQ(pieces.size(), 1u);
  for (bool besieged : {false, true}) {
    auto since = since_when(known, *solved, pieces, besieged);
    ASSERT_TRUE(since.ok());
    EXPECT_EQ((*since)[0].day.to_text(), "2025-01-10");
    EXPECT_FALSE((*since)[0].earlier);
  }
}

}  // namespace
}  // namespace tidemark::pipeline
