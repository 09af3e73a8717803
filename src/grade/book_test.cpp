#include "grade/grades.hpp"

#include <gtest/gtest.h>

namespace tidemark::grade {
namespace {

class BookTest : public ::testing::Test {
 protected:
  void say(const std::string& author, std::optional<char> letter, std::string reason = "why not",
           std::optional<int> from = {}, std::optional<int> to = {}) {
    model::SourceGrade grade{"reds", "red", letter, 0, 0, {}, {}, std::move(reason)};
    if (from) grade.from = base::Date(*from);
    if (to) grade.to = base::Date(*to);
    entries_.push_back({grade, author, {}, std::int64_t(entries_.size() + 1)});
  }
  void rule(char letter, int confirmed, int contradicted) {
    entries_.push_back({{"reds", "red", letter, confirmed, contradicted, {}, {}, {}},
                        kRule,
                        {},
                        std::int64_t(entries_.size() + 1)});
  }
  std::string on(int day) const {
    Standing standing = Book(entries_).of("reds", "red", base::Date(day));
    return std::string(1, standing.letter) + " " + standing.basis;
  }

  std::vector<model::GradeEntry> entries_;
};

TEST_F(BookTest, WithoutARecordNothingIsKnown) { EXPECT_EQ(on(10), "F "); }

TEST_F(BookTest, TheLastOfTheRuleHolds) {
  rule('B', 5, 0);
  rule('D', 6, 5);
  EXPECT_EQ(on(10), "D 6 of 11 statements confirmed (entry 2)");
}

TEST_F(BookTest, PeopleComeBeforeTheRuleInTheDaysTheyMean) {
  rule('B', 5, 0);
  say("ada", 'E', "invented a town", 10, 20);
  EXPECT_EQ(on(9).front(), 'B');
  EXPECT_EQ(on(10), "E ada says E: invented a town (entry 2)");
  EXPECT_EQ(on(20).front(), 'E');
  EXPECT_EQ(on(21).front(), 'B');
  rule('A', 50, 0);
  EXPECT_EQ(on(15).front(), 'E');
}

TEST_F(BookTest, APersonsLastWordCountsAndCanBeTakenBack) {
  rule('B', 5, 0);
  say("ada", 'E');
  say("ada", 'C');
  EXPECT_EQ(on(10).front(), 'C');
  say("ada", {});
  EXPECT_EQ(on(10).front(), 'B');
}

TEST_F(BookTest, WhilePeopleDisagreeTheRuleHoldsAndBothAreShown) {
  rule('B', 5, 0);
  say("ada", 'E', "x");
  say("bo", 'A', "y");
  EXPECT_EQ(on(10),
            "B ada says E: x (entry 2); bo says A: y (entry 3); they disagree, so the rule holds: "
            "5 of 5 statements confirmed (entry 1)");
  say("bo", 'E', "z");
  EXPECT_EQ(on(10).front(), 'E');
}

TEST_F(BookTest, OnlyWhatChangedIsRecorded) {
  auto letters = [&](const Records& records) {
    std::string text;
    for (const auto& grade : changes(records, Book(entries_))) {
      text += grade.outlet + *grade.letter + std::to_string(grade.confirmed) + " ";
    }
    return text;
  };
  Records records = {{{"reds", "red"}, {5, 0}}, {{"wire", "red"}, {4, 0}}};
  EXPECT_EQ(letters(records), "redsB5 ");  // F is recorded for nobody who never had a letter
  rule('B', 5, 0);
  EXPECT_EQ(letters(records), "");
  say("ada", 'E');
  EXPECT_EQ(letters(records), "");
  EXPECT_EQ(letters({}), "redsF0 ");  // as when reviews took its statements away
}

TEST(Weight, OnlyARecordTakesAnythingAway) {
  EXPECT_EQ(weight_of('F', 6, false), 1);
  EXPECT_EQ(weight_of('A', 1, false), 1);
  EXPECT_DOUBLE_EQ(weight_of('C', 2, false), 0.7);
  EXPECT_DOUBLE_EQ(weight_of('E', 5, false), 0.15);
  EXPECT_DOUBLE_EQ(weight_of('F', 6, true), 1.5);
  for (char letter = 'A'; letter < 'E'; ++letter) {
    EXPECT_GT(weight_of(letter, 1, false), weight_of(char(letter + 1), 1, false));
  }
}

}  // namespace
}  // namespace tidemark::grade
