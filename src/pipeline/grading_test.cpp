#include "pipeline/grading.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

const char* const kPlaces[] = {"cd:goma", "cd:sake", "cd:minova", "cd:lubero", "cd:bukavu"};

class GradingTest : public ObservatoryFolder {
 protected:
  Reading by(const std::string& outlet, base::Date published, std::vector<model::Event> events) {
    Reading made = reading(fmt::format("Bulletin {}.", ++count_), published, std::move(events));
    made.report.outlet = outlet;
    return made;
  }
  static model::Event hold(const std::string& place, const std::string& side, base::Date on) {
    model::Event event = gain(place, side, on);
    event.type = model::EventType::hold;
    return event;
  }
  // The army's agency tells of five gains; of each an independent radio says otherwise.
  void five_boasts(Observatory& observatory, std::int64_t at) {
    std::vector<Reading> readings;
    for (const char* place : kPlaces) {
      readings.push_back(by("acp", day(2025, 1, 10), {gain(place, "fardc", day(2025, 1, 10))}));
      readings.push_back(by("okapi", day(2025, 1, 11), {hold(place, "m23", day(2025, 1, 11))}));
    }
    archive(observatory, std::move(readings), at);
    ASSERT_TRUE(record_grades(observatory, {at}).ok());
  }
  static model::SourceGrade said_of(const std::string& side, const std::string& reason) {
    model::SourceGrade grade;
    grade.side = side;
    grade.reason = reason;
    return grade;
  }
  static model::Grade last_grade(const View& view) { return view.events.back().grade; }

  int count_ = 0;
};

TEST_F(GradingTest, ARecordIsTakenFromTheLedgerAndKeptInIt) {
  Observatory observatory = make();
  five_boasts(observatory, 1000);
  archive(observatory, {by("acp", day(2025, 2, 2), {gain("cd:masisi", "fardc", day(2025, 2, 1))})},
          2000);
  model::Grade now = last_grade(view(observatory));
  EXPECT_EQ(model::to_text(now), "E6");
  EXPECT_DOUBLE_EQ(now.weight, 0.3);
  EXPECT_EQ(now.basis, "0 of 5 statements confirmed (entry 21)");
  EXPECT_EQ(record_grades(observatory, {2000}).value(), 0u);  // nothing has changed
}

TEST_F(GradingTest, AQuestionAboutThePastKnowsNoLaterGrades) {
  Observatory observatory = make();
  archive(observatory, {by("acp", day(2025, 1, 3), {gain("cd:masisi", "fardc", day(2025, 1, 2))})},
          500);
  const View before = view(observatory);
  five_boasts(observatory, 1000);
  auto first = [](const View& view) {
    for (const auto& known : view.events) {
      if (known.record.place->id == "cd:masisi") return model::to_text(known.grade);
    }
    return std::string();
  };
  EXPECT_EQ(first(before), "F6");
  EXPECT_EQ(first(view(observatory, base::Instant{999})), "F6");
  EXPECT_EQ(first(view(observatory)), "E6");
}

TEST_F(GradingTest, AgainstItsOwnSideASourceCountsForMore) {
  Observatory observatory = make();
  five_boasts(observatory, 1000);
  model::Event admitted = gain("cd:masisi", "m23", day(2025, 2, 1));
  admitted.opponent_side = "fardc";
  archive(observatory, {by("acp", day(2025, 2, 2), {admitted})}, 2000);
  model::Grade grade = last_grade(view(observatory));
  EXPECT_EQ(model::to_text(grade), "F6");  // its record is of what favours the army
  EXPECT_TRUE(grade.against_own);
  EXPECT_DOUBLE_EQ(grade.weight, 1.5);
}

TEST_F(GradingTest, TheMapFollowsTheGrades) {
  Observatory observatory = make();
  archive(observatory,
          {by("okapi", day(2025, 1, 2), {hold("cd:masisi", "m23", day(2025, 1, 2))}),
           by("acp", day(2025, 1, 6), {gain("cd:masisi", "fardc", day(2025, 1, 5))})},
          500);
  auto army = [&](const View& seen) {
    auto solved = solve_day(seen, day(2025, 1, 6));
    EXPECT_TRUE(solved.ok());
    auto side = std::ranges::find(solved->map.sides, "fardc") - solved->map.sides.begin();
    return solved->map.probability(seen.complex.cell_of("cd:masisi"), int(side));
  };
  EXPECT_GT(army(view(observatory)), 0.9);
  five_boasts(observatory, 1000);
  EXPECT_LT(army(view(observatory)), 0.4);
  ASSERT_TRUE(
      grade_by_hand(observatory, "acp", "B", said_of("fardc", "checked"), {3000}, "ada").ok());
  EXPECT_GT(army(view(observatory)), 0.8);
  EXPECT_LT(army(view(observatory, base::Instant{2999})), 0.4);
}

TEST_F(GradingTest, AWrongGradeIsRefused) {
  Observatory observatory = make();
  auto refused = [&](const std::string& outlet, const std::string& letter, const std::string& side,
                     const std::string& reason, const std::string& author) {
    auto done = grade_by_hand(observatory, outlet, letter, said_of(side, reason), {1}, author);
    return done.ok() ? "" : done.error().to_text();
  };
  EXPECT_EQ(refused("nobody", "A", "", "x", "ada"), "nobody: is no outlet of this theatre");
  EXPECT_EQ(refused("acp", "A", "none", "x", "ada"), "none: is no side of this theatre");
  EXPECT_EQ(refused("acp", "G", "", "x", "ada"), "G: is no letter from A to F");
  EXPECT_EQ(refused("acp", "A", "", "", "ada"), "a grade needs a reason");
  EXPECT_EQ(refused("acp", "A", "", "x", ""), "a grade needs its author");
  EXPECT_EQ(refused("acp", "A", "", "x", "tidemark"), "a grade needs its author");
  EXPECT_EQ(refused("acp", "-", "", "x", "ada"), "");
  EXPECT_EQ(observatory.ledger->status(kEver)->count(ledger::EntryKind::source_grade), 1);
}

}  // namespace
}  // namespace tidemark::pipeline
