// Statements about regions: which cells they cover, and what they do there.
#include "control/cover.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <set>

#include "control/evidence.hpp"
#include "geo/testing/shapes.hpp"

namespace tidemark::control {
namespace {

using geo::testing::square;
using model::EventType;

// Four places from west to east, two in each province.
class Regions : public testing::Test {
 protected:
  Regions() {
    cells::AdminLayer provinces{
        1,
        false,
        {{"", "Westland", square(36, 34, 37.1, 35)}, {"", "Eastland", square(37.1, 34, 38, 35)}}};
    cells::Country country{
        {{"a", {36.25, 34.5}}, {"b", {36.75, 34.5}}, {"c", {37.25, 34.5}}, {"d", {37.75, 34.5}}},
        square(36, 34, 38, 35),
        {provinces}};
    country.roads = {{"b-c road", {{{36.6, 34.2}, {37.2, 34.4}}}}};
    base::Errors notes;
    complex_ = *cells::build_complex(country, {0}, notes);
    for (const char* id : {"a", "b", "c", "d"}) {
      model::Baseline row;
      row.place_id = row.name = id;
      row.side = "isis";
      row.date = base::Date(0);
      baselines_.push_back({row, {}, 0});
    }
  }

  model::Event& tell(EventType type, std::string side, int when, model::PlaceRef place,
                     model::Scope scope = model::Scope::region) {
    model::Event e;
    e.report = "r" + std::to_string(events_.size());
    e.type = type;
    e.side = std::move(side);
    e.scope = scope;
    e.place = std::move(place);
    e.date = base::DateSpan::day(base::Date(when));
    events_.push_back({e, {}, 0});
    return events_.back().record;
  }
  model::PlaceRef region(std::string name) {
    model::PlaceRef ref;
    ref.name = ref.id = std::move(name);
    ref.precision = 4;
    return ref;
  }
  // "gov 90, isis 10" for each place: its own evidence, rounded.
  std::string held(const char* place, int on) {
    auto evidence =
        gather_evidence(events_, baselines_, complex_, base::Date(on), {.half_life_days = 1e9});
    std::map<std::string, double> weight;
    for (const Evidence& e : evidence) {
      if (e.cell == complex_.cell_of(place)) weight[e.side.empty() ? "open" : e.side] += e.weight;
    }
    std::string text;
    for (const auto& [side, w] : weight) {
      text += (text.empty() ? "" : ", ") + side + " " + std::to_string(int(std::lround(w)));
    }
    return text;
  }

  cells::Complex complex_;
  std::vector<KnownEvent> events_;
  std::vector<KnownBaseline> baselines_;
};

TEST_F(Regions, CoverTheCellsThatLieInThemForTheLargerPart) {
  auto cells = [&](model::PlaceRef ref) {
    std::set<int> found;
    for (const Covered& c : Cover(complex_).extent(ref).cells()) found.insert(c.cell);
    return found;
  };
  using Set = std::set<int>;
  EXPECT_EQ(cells(region("Westland")), (Set{0, 1}));
  EXPECT_EQ(cells(region("Eastland")), (Set{2, 3})) << "a strip of c lies in Westland";
  EXPECT_EQ(cells(region("Nowhere")), Set{});
  model::PlaceRef basin;
  basin.name = "Basin";
  basin.precision = 3;
  EXPECT_EQ(cells(basin), Set{}) << "no position";
  basin.point = geo::Point{36.3, 34.5};
  EXPECT_EQ(cells(basin), Set{0});
  basin.precision = 5;
  EXPECT_EQ(cells(basin), Set{}) << "a line";
  EXPECT_NEAR(Cover(complex_).extent(region("Eastland")).cells()[0].part, 0.8, 0.01);
}

TEST_F(Regions, AGainTakesFromItsLoserAndFromNobodyElse) {
  tell(EventType::gain, "sdf", 10, region("a"), model::Scope::point);
  tell(EventType::gain, "gov", 20, region("Westland")).opponent_side = "isis";
  EXPECT_EQ(held("b", 19), "isis 100");
  EXPECT_EQ(held("b", 20), "gov 90, isis 10");
  EXPECT_EQ(held("a", 20), "sdf 100") << "not taken from the sdf";
  EXPECT_EQ(held("c", 20), "isis 100");
  tell(EventType::gain, "gov", 30, region("Westland"));
  EXPECT_EQ(held("a", 30), "gov 90, sdf 10") << "no loser is named";
}

TEST_F(Regions, WhatIsSaidOfThePlaceItselfPrevails) {
  tell(EventType::gain, "gov", 20, region("Westland"));
  tell(EventType::hold, "isis", 20, region("a"), model::Scope::point);
  EXPECT_EQ(held("a", 20), "isis 150") << "table and report";
  EXPECT_EQ(held("b", 20), "gov 90, isis 10");
}

TEST_F(Regions, ALossLeavesTheGroundToTheNeighbours) {
  tell(EventType::loss, "isis", 20, region("Eastland"));
  EXPECT_EQ(held("d", 20), "isis 10") << "and nothing open";
}

TEST_F(Regions, AHoldDoesNotAct) {
  baselines_.pop_back();
  tell(EventType::hold, "gov", 20, region("Eastland"));
  EXPECT_EQ(held("c", 20), "isis 100");
  EXPECT_EQ(held("d", 20), "") << "left to the neighbours";
}

TEST_F(Regions, PartsClaimsAndDaysBefore) {
  tell(EventType::gain, "gov", 20, region("Westland")).partial = true;
  EXPECT_EQ(held("b", 20), "isis 100") << "nobody says which part";
  tell(EventType::gain, "gov", 30, region("Eastland")).modality = model::Modality::claimed;
  EXPECT_EQ(held("d", 30), "gov 36, isis 64");
  tell(EventType::gain, "gov", 40, region("Eastland")).modality = model::Modality::planned;
  EXPECT_EQ(held("d", 40), "gov 36, isis 64");
  baselines_.clear();
  EXPECT_EQ(held("d", 10), "") << "a region's gain says nothing of the day before";
}

TEST_F(Regions, APartOfToldSizeActsAlikeEverywhere) {
  double westland = Cover(complex_).extent(region("Westland")).km2();
  model::Event& gain = tell(EventType::gain, "gov", 20, region("Westland"));
  gain.partial = true;
  gain.part.km2 = westland / 5;
  EXPECT_EQ(held("a", 20), "gov 18, isis 82");
  EXPECT_EQ(held("b", 20), "gov 18, isis 82");
  EXPECT_EQ(held("c", 20), "isis 100");
  model::Event& loss = tell(EventType::loss, "isis", 30, region("Eastland"));
  loss.partial = true;
  loss.part.share = 0.5;
  EXPECT_EQ(held("d", 30), "isis 55");
  model::Event& more = tell(EventType::gain, "gov", 40, region("Westland"));
  more.partial = true;
  more.part.km2 = westland * 3;
  EXPECT_EQ(held("a", 40), "gov 138, isis 8") << "more than there is of it: all";
}

TEST_F(Regions, ARoadActsOnTheCellsAlongIt) {
  tell(EventType::gain, "gov", 20, region("b-c road"), model::Scope::line);
  EXPECT_EQ(held("a", 20), "isis 100");
  EXPECT_EQ(held("b", 20), "gov 50, isis 50");
  EXPECT_EQ(held("c", 20), "gov 50, isis 50");
  EXPECT_EQ(held("d", 20), "isis 100");
  tell(EventType::gain, "sdf", 30, region("a-d road"), model::Scope::line);
  EXPECT_EQ(held("b", 30), "gov 50, isis 50") << "nobody knows where that one runs";
}

TEST_F(Regions, AGradeScalesBelief) {
  tell(EventType::gain, "gov", 20, region("Westland"));
  events_.back().grade.weight = 0.5;
  EXPECT_EQ(held("b", 20), "gov 45, isis 55");
}

}  // namespace
}  // namespace tidemark::control
