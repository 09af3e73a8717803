#include "measure/check.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cmath>

#include "measure/testing/worlds.hpp"

namespace tidemark::measure {
namespace {

using model::Claim;
using model::Quantity;
using model::Standing;

base::Date june(int day) { return *base::Date::from_ymd(2017, 6, day); }

Claim figure(Quantity quantity, double value, std::string unit = "", std::string hedge = "") {
  Claim f;
  f.quantity = quantity;
  f.value = value;
  f.unit = std::move(unit);
  f.hedge = std::move(hedge);
  f.date = base::DateSpan::day(june(14));
  return f;
}
Claim area(double value, std::string unit = "km2", std::string hedge = "") {
  return figure(Quantity::area, value, std::move(unit), std::move(hedge));
}
Claim of(Claim f, Standing standing, std::string side, std::string place = "",
         std::string kind = "") {
  f.standing = standing;
  f.side = std::move(side);
  if (!place.empty()) f.place = model::PlaceRef{place, place, {}, kind};
  return f;
}

std::string verdicts(const std::vector<Claim>& figures, const CheckAgainst& against = {}) {
  std::string text;
  for (const Checked& checked : check_figures(figures, against)) {
    text += (text.empty() ? "" : ", ") + std::string(to_text(checked.verdict));
  }
  return text;
}

TEST(Precision, IsHalfOfTheLastDigitWritten) {
  struct Case {
    Quantity quantity;
    double value, precision;
  };
  for (const Case& c : std::vector<Case>{{Quantity::area, 1730, 5},
                                         {Quantity::area, 1800, 50},
                                         {Quantity::area, 9000, 450},  // no worse than 5%
                                         {Quantity::share, 3, 0.15},
                                         {Quantity::share, 40, 0.5},
                                         {Quantity::share, 19.4, 0.05},
                                         {Quantity::area, 12.25, 0.005}}) {
    EXPECT_NEAR(precision_of(figure(c.quantity, c.value)), c.precision, 1e-9) << c.value;
  }
}

TEST(CheckFigures, FindUnitErrors) {
  EXPECT_EQ(verdicts({area(0.0008, "square meters"), area(800, "square kilometers")}),
            "unit error, cannot be checked");
  EXPECT_EQ(verdicts({of(area(0.0008, "square meters"), Standing::taken, "red")}), "unit error");
  EXPECT_EQ(verdicts({area(0.0008, "square meters")}), "cannot be checked")
      << "a courtyard, for all we know";
  EXPECT_EQ(verdicts({area(0.0008, "square meters"), area(900, "km2")}),
            "cannot be checked, cannot be checked");
}

TEST(CheckFigures, TellRoundingFromContradiction) {
  EXPECT_EQ(verdicts({area(2300), area(2270)}), "rounded, consistent");
  EXPECT_EQ(verdicts({area(2270), area(2300)}), "consistent, rounded");
  EXPECT_EQ(verdicts({area(2300), area(1900)}), "cannot be checked, cannot be checked")
      << "of other things";
  auto red = [](double km2) { return of(area(km2), Standing::held, "red"); };
  EXPECT_EQ(verdicts({red(2300), red(1900)}), "contradicts itself, contradicts itself");
  EXPECT_EQ(verdicts({red(2300), of(area(1900), Standing::held, "blue")}),
            "cannot be checked, cannot be checked");
  EXPECT_EQ(verdicts({red(2300), of(area(1900), Standing::lost, "red")}),
            "cannot be checked, cannot be checked");
  EXPECT_EQ(verdicts({red(2300), of(area(2270), Standing::held, "blue")}),
            "cannot be checked, cannot be checked");
  Claim bound = of(area(1900, "km2", "more"), Standing::held, "red");
  EXPECT_EQ(verdicts({red(2300), bound}), "cannot be checked, cannot be checked")
      << "more than 1900 may be 2300";
}

TEST(CheckFigures, DivideAreasByStatedBases) {
  CheckAgainst against;
  against.official_km2 = 185180;
  against.outline_km2 = 188140;
  auto near = [](double km2, double percent, std::string kind = "") {
    Claim a = area(km2), share = figure(Quantity::share, percent, "%");
    a.range = {10, 20};
    share.range = {30, 35};
    if (!kind.empty()) share.place = model::PlaceRef{"Land", "land", {}, kind};
    return std::vector{a, share};
  };
  struct Case {
    std::vector<Claim> figures;
    const char* want;
    Ground ground;
  };
  for (const Case& c : std::vector<Case>{
           {near(5556, 3), "consistent, consistent", Ground::official},
           {near(37252, 19.8), "consistent, consistent", Ground::outline},
           {near(5556, 13, "country"), "cannot be checked, contradicts itself", Ground::neither},
           {near(5556, 13), "cannot be checked, cannot be checked", Ground::neither},
           {near(5556, 13, "governorate"), "cannot be checked, cannot be checked",
            Ground::neither}}) {
    EXPECT_EQ(verdicts(c.figures, against), c.want) << c.figures[0].value;
    auto checked = check_figures(c.figures, against);
    if (!checked[1].findings.empty()) EXPECT_EQ(checked[1].findings[0].ground, c.ground);
  }
  auto far = near(5556, 3);
  far[1].range = {500, 505};
  EXPECT_EQ(verdicts(far, against), "cannot be checked, cannot be checked")
      << "in another sentence";
}

TEST(CheckFigures, SumSharesOfAllSides) {
  auto share = [](double percent, const char* side) {
    return of(figure(Quantity::share, percent, "%"), Standing::held, side);
  };
  EXPECT_EQ(verdicts({share(55, "red"), share(48, "blue")}),
            "contradicts itself, contradicts itself");
  EXPECT_EQ(verdicts({share(55, "red"), share(45.5, "blue")}),
            "cannot be checked, cannot be checked")
      << "rounding";
  EXPECT_EQ(verdicts({share(55, "red"), share(55, "red")}), "cannot be checked, cannot be checked")
      << "one side";
}

TEST(CheckFigures, CountNamesAndDays) {
  auto count = [](double value, int listed, std::string hedge = "") {
    Claim f = figure(Quantity::count, value, "", std::move(hedge));
    f.listed = listed;
    return f;
  };
  EXPECT_EQ(verdicts({count(3, 3), count(2, 3), count(5, 3), count(2, 3, "about")}),
            "consistent, contradicts itself, cannot be checked, cannot be checked");
  Claim day = figure(Quantity::count, 0);
  day.day = june(13);
  day.date = base::DateSpan::day(june(13));
  EXPECT_EQ(verdicts({day}), "consistent");
  day.date = base::DateSpan::day(*base::Date::from_ymd(2017, 7, 13));
  EXPECT_EQ(verdicts({day}), "contradicts itself");
}

TEST(CheckFigures, RememberTheOutletsEarlierOnes) {
  Claim before = of(area(36000), Standing::held, "red");
  before.date = base::DateSpan::day(june(13));
  CheckAgainst against;
  against.earlier = {{&before, "old"}};
  auto now = [](double km2, int day) {
    Claim f = of(area(km2), Standing::held, "red");
    f.date = base::DateSpan::day(june(day));
    return f;
  };
  EXPECT_EQ(verdicts({now(36000, 14)}, against), "consistent");
  EXPECT_EQ(verdicts({now(29000, 14)}, against), "contradicts itself");
  EXPECT_EQ(verdicts({now(29000, 25)}, against), "cannot be checked")
      << "much may change in twelve days";
}

// Red holds three columns of eight rows on the first day and four on the second.
class OnTheMap : public ::testing::Test {
 protected:
  OnTheMap() {
    cells::AdminLayer provinces{1,
                                false,
                                {{"W", "West", geo::testing::square(36, 34, 36.4, 34.4)},
                                 {"E", "East", geo::testing::square(36.4, 34, 36.8, 34.4)}}};
    for (const char* row : {"rrrbbbbb", "rrrrbbbb"}) {
      worlds_.push_back(testing::drawn({row, row, row, row}, {}, {provinces}));
    }
    against.official_km2 = against.outline_km2 = worlds_[0].complex.area_km2();
    against.complex = &worlds_[0].complex;
    against.province_of = [](const std::string& id) { return id == "east" ? "East" : "West"; };
    against.map = [this](base::Date day) {
      return std::optional<Labelled>(worlds_[day < june(14) ? 0 : 1].day());
    };
    cell = worlds_[0].complex.area_km2() / 32;
  }
  std::vector<testing::World> worlds_;
  CheckAgainst against;
  double cell = 0;
};

TEST_F(OnTheMap, AreasSharesChangesAndDistancesHaveABand) {
  struct Case {
    const char* what;
    Claim figure;
    const char* want;
  };
  auto red = [](Claim f, Standing standing = Standing::held) {
    return of(std::move(f), standing, "r");
  };
  auto km = [](double value) { return figure(Quantity::distance, value, "km"); };
  const std::vector<Case> cases = {
      {"held", red(area(std::round(16 * cell))), "consistent"},
      {"too much", red(area(std::round(22 * cell))), "differs from the map"},
      {"at least", red(area(std::round(10 * cell), "km2", "more")), "consistent"},
      {"at most", red(area(std::round(10 * cell), "km2", "less")), "differs from the map"},
      {"a share", red(figure(Quantity::share, 50, "%")), "consistent"},
      {"another share", red(figure(Quantity::share, 61, "%")), "differs from the map"},
      {"taken", red(area(std::round(4 * cell)), Standing::taken), "consistent"},
      {"too much taken", red(area(std::round(9 * cell)), Standing::taken), "differs from the map"},
      {"lost", of(area(std::round(4 * cell)), Standing::lost, "b"), "consistent"},
      {"held in a province",
       of(area(std::round(16 * cell)), Standing::held, "b", "east", "governorate"), "consistent"},
      {"more than the province has", of(area(2000), Standing::held, "b", "east", "governorate"),
       "differs from the map"},
      {"a town has no 900 km²", of(area(900), Standing::none, "", "0,5", "city"),
       "differs from the map"},
      {"a distance", of(km(25), Standing::none, "r", "0,6", "town"), "consistent"},
      {"another distance", of(km(60), Standing::none, "r", "0,6", "town"), "differs from the map"},
      {"of a side that is not here", of(area(50), Standing::held, "x"), "cannot be checked"},
  };
  for (const Case& c : cases) EXPECT_EQ(verdicts({c.figure}, against), c.want) << c.what;
}

}  // namespace
}  // namespace tidemark::measure
