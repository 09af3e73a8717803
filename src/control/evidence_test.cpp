#include "control/evidence.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace tidemark::control {
namespace {

using model::Event;
using model::EventType;
using model::Modality;

base::Date day(const char* text) { return *base::parse_date(text); }

// A country of three places in a row: west, middle, east.
class GatherEvidence : public testing::Test {
 protected:
  GatherEvidence()
      : complex_(*cells::build_complex(
            {{{"west", {36.5, 34.5}}, {"middle", {37, 34.5}}, {"east", {37.5, 34.5}}},
             {{{{36, 34}, {38, 34}, {38, 35}, {36, 35}}, {}}}},
            {0}, notes_)) {
    options_.half_life_days = 100;
  }

  Event& tell(EventType type, std::string side, std::string place, const char* when) {
    Event e;
    e.report = "r" + std::to_string(events_.size());
    e.type = type;
    e.side = std::move(side);
    e.place = model::PlaceRef{place, place, std::nullopt, "", "", 1};
    e.date = base::DateSpan::day(day(when));
    events_.push_back({e, {}, 0});
    return events_.back().record;
  }
  Event& gain(std::string side, std::string from, const char* when, std::string place = "middle") {
    Event& e = tell(EventType::gain, std::move(side), std::move(place), when);
    e.opponent_side = std::move(from);
    return e;
  }
  Event& loss(std::string side, const char* when) {
    return tell(EventType::loss, std::move(side), "middle", when);
  }
  Event& hold(std::string side, const char* when) {
    return tell(EventType::hold, std::move(side), "middle", when);
  }
  model::Baseline& table(std::string side, const char* when, std::string place = "middle") {
    model::Baseline b;
    b.place_id = place;
    b.name = place;
    b.side = std::move(side);
    b.date = day(when);
    b.source = "table";
    baselines_.push_back({b, {}, 0});
    return baselines_.back().record;
  }

  std::vector<Evidence> on(const char* valid) const {
    return gather_evidence(events_, baselines_, complex_, day(valid), options_);
  }
  // "isis 100, sdf 50": weights by side, at their full age, rounded.
  std::string weights(const char* valid) const {
    std::map<std::string, double> sum;
    for (const Evidence& e : on(valid)) {
      double age = std::exp2(-std::abs(day(valid) - e.day) / options_.half_life_days);
      sum[e.side.empty() ? "open" : e.side] += e.weight / age;
    }
    std::string text;
    for (const auto& [side, weight] : sum) {
      text += (text.empty() ? "" : ", ") + side + " " + std::to_string(std::lround(weight));
    }
    return text;
  }

  base::Errors notes_;
  cells::Complex complex_;
  std::vector<KnownEvent> events_;
  std::vector<KnownBaseline> baselines_;
  EvidenceOptions options_;
};

TEST_F(GatherEvidence, AGainSpeaksForTheTakerAfterAndForTheLoserBefore) {
  gain("sdf", "isis", "2017-06-10");
  auto before = on("2017-06-09"), after = on("2017-06-10");
  ASSERT_EQ(before.size(), 1u);
  EXPECT_EQ(before[0].side, "isis");
  EXPECT_EQ(before[0].bearing, Bearing::before);
  EXPECT_EQ(before[0].cell, complex_.cell_of("middle"));
  EXPECT_EQ(before[0].day, day("2017-06-10"));
  ASSERT_EQ(after.size(), 1u);
  EXPECT_EQ(after[0].side, "sdf");
  EXPECT_EQ(after[0].bearing, Bearing::since);
  EXPECT_DOUBLE_EQ(after[0].weight, options_.base_weight);
}

TEST_F(GatherEvidence, AGainToldAgainDoesNotGiveTheCellBackInBetween) {
  gain("gov", "isis", "2017-06-19");
  gain("gov", "isis", "2017-06-30");
  for (const Evidence& piece : on("2017-06-25")) EXPECT_EQ(piece.side, "gov");
  ASSERT_FALSE(on("2017-06-25").empty());
  EXPECT_EQ(on("2017-06-18").at(0).side, "isis");
}

TEST_F(GatherEvidence, WeightsHalveWithDistanceInDays) {
  gain("sdf", "isis", "2017-06-10");
  EXPECT_NEAR(on("2017-09-18")[0].weight, 50, 1e-9);  // 100 days later
  EXPECT_NEAR(on("2017-03-02")[0].weight, 50, 1e-9);  // 100 days before
}

TEST_F(GatherEvidence, TheLatestStatementWins) {
  table("isis", "2017-01-01");
  gain("sdf", "isis", "2017-06-10");
  gain("gov", "sdf", "2017-07-01");
  EXPECT_EQ(weights("2017-03-01"), "isis 150") << "the table, and who lost it later";
  EXPECT_EQ(weights("2017-06-30"), "sdf 150") << "the taker, and who lost it later";
  EXPECT_EQ(weights("2017-08-01"), "gov 100");
}

TEST_F(GatherEvidence, WithoutHindsightOnlyThePastCounts) {
  options_.hindsight = false;
  gain("sdf", "isis", "2017-06-10");
  EXPECT_TRUE(on("2017-06-09").empty());
  EXPECT_EQ(weights("2017-06-10"), "sdf 100");
}

TEST_F(GatherEvidence, OfTheFutureOnlyTheEarliestDayActs) {
  gain("gov", "", "2017-06-20");      // from nobody knows whom
  gain("sdf", "isis", "2017-07-20");  // says nothing about days before the 20th
  EXPECT_EQ(weights("2017-06-10"), "");
  EXPECT_EQ(weights("2017-06-25"), "gov 100") << "contradicted, but later";
}

TEST_F(GatherEvidence, ALaterContradictionCountsOnlyIfNearer) {
  gain("sdf", "isis", "2017-06-10");
  gain("gov", "isis", "2017-06-20");  // isis must have been back by then
  EXPECT_EQ(weights("2017-06-12"), "sdf 100");
  EXPECT_EQ(weights("2017-06-18"), "isis 100, sdf 100");
}

TEST_F(GatherEvidence, ASpanCountsFromItsLastDay) {
  gain("sdf", "isis", "2017-06-10").date =
      base::DateSpan::inclusive(day("2017-06-06"), day("2017-06-14"));
  EXPECT_EQ(weights("2017-06-13"), "isis 100");
  EXPECT_EQ(weights("2017-06-14"), "sdf 100");
}

TEST_F(GatherEvidence, ALossLeavesThePlaceOpen) {
  gain("isis", "gov", "2017-05-01");
  loss("isis", "2017-06-10");
  EXPECT_EQ(weights("2017-06-09"), "isis 150");
  auto after = on("2017-06-10");
  ASSERT_EQ(after.size(), 1u);
  EXPECT_EQ(after[0].side, "");
  EXPECT_EQ(after[0].bearing, Bearing::since);
  gain("gov", "isis", "2017-06-12");
  EXPECT_EQ(weights("2017-06-10"), "open 100") << "it had left, whoever came later";
  EXPECT_EQ(weights("2017-06-12"), "gov 100");
}

TEST_F(GatherEvidence, ALossOfSomebodyElseChangesNothing) {
  gain("gov", "isis", "2017-05-01");
  loss("isis", "2017-06-10");
  EXPECT_EQ(weights("2017-06-11"), "gov 100");
}

TEST_F(GatherEvidence, OnOneDayAGainOutranksALossAndALossAState) {
  gain("gov", "", "2017-06-10");
  loss("isis", "2017-06-10");
  hold("isis", "2017-06-10");
  table("rebels", "2017-06-10");
  EXPECT_EQ(weights("2017-06-10"), "gov 100");
  events_.erase(events_.begin());
  EXPECT_EQ(weights("2017-06-10"), "open 100");
  events_.erase(events_.begin());
  EXPECT_EQ(weights("2017-06-10"), "isis 100") << "a report outweighs a table";
}

TEST_F(GatherEvidence, GainsThatContradictOnOneDayBothCount) {
  gain("gov", "isis", "2017-06-10");
  gain("sdf", "isis", "2017-06-10");
  EXPECT_EQ(weights("2017-06-10"), "gov 50, sdf 50");
  EXPECT_EQ(weights("2017-06-01"), "isis 150");
}

TEST_F(GatherEvidence, FurtherReportsCountHalfAsMuchEach) {
  gain("sdf", "isis", "2017-06-10");
  gain("sdf", "isis", "2017-06-10");
  EXPECT_EQ(weights("2017-06-10"), "sdf 150");
  for (int i = 0; i < 20; ++i) hold("sdf", "2017-06-10");
  EXPECT_EQ(weights("2017-06-10"), "sdf 199");
  EXPECT_EQ(on("2017-06-10").size(), 8u);
}

TEST_F(GatherEvidence, OneReportSaysAThingOnce) {
  gain("sdf", "isis", "2017-06-10").report = "same";
  gain("sdf", "isis", "2017-06-10").report = "same";
  EXPECT_EQ(weights("2017-06-10"), "sdf 100");
}

TEST_F(GatherEvidence, AClaimTakesOnlyItsShare) {
  gain("gov", "isis", "2017-06-10").modality = Modality::claimed;
  EXPECT_EQ(weights("2017-06-10"), "gov 40, isis 60");
  table("rebels", "2017-06-01");
  EXPECT_EQ(weights("2017-06-10"), "gov 40, rebels 60") << "the former holder keeps the rest";
  gain("gov", "isis", "2017-06-11").modality = Modality::claimed;
  EXPECT_EQ(weights("2017-06-11"), "gov 96, rebels 36") << "0.64, in two reports, against 0.36";
}

TEST_F(GatherEvidence, APartNeverAddsUpToTheWhole) {
  table("isis", "2017-06-01");
  for (const char* when : {"2017-06-10", "2017-06-11", "2017-06-12"}) {
    gain("sdf", "isis", when).partial = true;
  }
  std::string expected = "isis 50, sdf 88";  // half each; three reports say so of sdf
  EXPECT_EQ(weights("2017-06-12"), expected);
  gain("sdf", "isis", "2017-06-13");
  EXPECT_EQ(weights("2017-06-13"), "sdf 188");
}

TEST_F(GatherEvidence, APartialLossLeavesTheRest) {
  table("isis", "2017-06-01");
  loss("isis", "2017-06-10").partial = true;
  EXPECT_EQ(weights("2017-06-10"), "isis 50, open 50");
}

TEST_F(GatherEvidence, AShareThatIsToldIsTheShareHeld) {
  table("isis", "2017-06-01");
  auto takes = [&](const char* when, double share) {
    model::Event& e = gain("sdf", "isis", when);
    e.partial = true;
    e.part.share = share;
  };
  takes("2017-06-10", 0.2);
  EXPECT_EQ(weights("2017-06-10"), "isis 80, sdf 20");
  takes("2017-06-12", 0.7);
  EXPECT_EQ(weights("2017-06-12"), "isis 30, sdf 105") << "told by two reports";
  takes("2017-06-14", 0.6);
  EXPECT_EQ(weights("2017-06-14"), "isis 30, sdf 123") << "what it has is not lessened";
}

TEST_F(GatherEvidence, SharedPlacesSplitTheWeight) {
  table("gov", "2017-06-01").shared_with = "sdf";
  auto evidence = on("2017-06-01");
  ASSERT_EQ(evidence.size(), 2u);
  EXPECT_EQ(evidence[0].index, evidence[1].index);
  EXPECT_DOUBLE_EQ(evidence[0].weight, evidence[1].weight);
  EXPECT_EQ(weights("2017-06-01"), "gov 50, sdf 50");
}

TEST_F(GatherEvidence, ATableOfALaterDaySpeaksBackwards) {
  table("gov", "2017-07-14");
  EXPECT_EQ(weights("2017-06-01"), "gov 100");
  gain("gov", "isis", "2017-07-01");
  EXPECT_EQ(weights("2017-06-01"), "isis 100") << "the change comes first";
}

TEST_F(GatherEvidence, RowsWithoutAPlaceOfTheirOwnSpeakForTheNearestCell) {
  model::Baseline& b = table("gov", "2017-06-01", "");
  b.name = "a farm";
  b.point = {37.45, 34.6};
  auto evidence = on("2017-06-01");
  ASSERT_EQ(evidence.size(), 1u);
  EXPECT_EQ(evidence[0].cell, complex_.cell_of("east"));
  table("isis", "2017-06-01", "east");
  EXPECT_EQ(weights("2017-06-01"), "isis 100") << "the place's own row has the last word";
}

TEST_F(GatherEvidence, NothingElseActs) {
  gain("gov", "isis", "2017-06-10").modality = Modality::planned;
  gain("gov", "isis", "2017-06-10").modality = Modality::conditional;
  gain("gov", "isis", "2017-06-10").modality = Modality::negated;
  gain("gov", "isis", "2017-06-10").scope = model::Scope::region;
  gain("gov", "isis", "2017-06-10").date.reset();
  gain("", "isis", "2017-06-10");
  gain("gov", "isis", "2017-06-10").place.reset();
  gain("gov", "isis", "2017-06-10", "elsewhere");
  gain("gov", "isis", "2017-06-10").place->id.clear();
  tell(EventType::advance, "gov", "middle", "2017-06-10");
  tell(EventType::siege, "gov", "middle", "2017-06-10");
  EXPECT_TRUE(on("2017-06-10").empty());
  EXPECT_TRUE(on("2017-06-09").empty());
}

TEST_F(GatherEvidence, DoesNotDependOnTheOrderOfTelling) {
  gain("gov", "isis", "2017-06-20");
  gain("isis", "gov", "2017-06-01");
  loss("gov", "2017-06-25");
  hold("sdf", "2017-06-28");
  table("isis", "2017-05-01");
  std::map<std::string, std::string> told;
  for (const char* when : {"2017-05-10", "2017-06-10", "2017-06-22", "2017-06-26", "2017-07-01"}) {
    told[when] = weights(when);
  }
  std::reverse(events_.begin(), events_.end());
  for (const auto& [when, expected] : told) EXPECT_EQ(weights(when.c_str()), expected) << when;
}

TEST_F(GatherEvidence, ComesInTheOrderOfCellsThenIndex) {
  gain("gov", "", "2017-06-10", "east");
  gain("gov", "", "2017-06-10", "west");
  gain("gov", "", "2017-06-09", "west");
  auto evidence = on("2017-06-10");
  ASSERT_EQ(evidence.size(), 3u);
  EXPECT_TRUE(std::is_sorted(evidence.begin(), evidence.end(), [](auto& a, auto& b) {
    return std::pair(a.cell, a.index) < std::pair(b.cell, b.index);
  }));
}

// The grade of a statement lowers belief in it; against the source's own side it makes it firmer.
TEST_F(GatherEvidence, StatementsWeighByTheirGrades) {
  table("isis", "2017-01-01");
  gain("sdf", "isis", "2017-06-01");
  EXPECT_EQ(weights("2017-06-01"), "sdf 100");
  events_.back().grade.weight = 0.3;
  EXPECT_EQ(weights("2017-06-01"), "isis 70, sdf 30");
  events_.back().grade.weight = 1.5;
  EXPECT_EQ(weights("2017-06-01"), "sdf 150");
  events_.back().record.modality = Modality::claimed;
  EXPECT_EQ(weights("2017-06-01"), "isis 40, sdf 90");
}

}  // namespace
}  // namespace tidemark::control
