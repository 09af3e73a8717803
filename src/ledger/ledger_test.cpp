#include <gtest/gtest.h>

#include "base/sha256.hpp"
#include "ledger/testing/samples.hpp"

namespace tidemark::ledger {
namespace {

using namespace testing;
using model::canonical;

class LedgerTest : public ::testing::Test {
 protected:
  TestStore store_;
  std::unique_ptr<Ledger> ledger_ = open_ledger(store_.where());

  bool add(int number, std::string_view time) {
    return ledger_->add_report(sample_report(number), at(time), "desk").value();
  }
};

TEST_F(LedgerTest, KeepsAReportWithEverythingThatItBrought) {
  ASSERT_TRUE(add(1, "2017-07-14"));
  ReportEntries sample = sample_report(1);
  const std::string& id = sample.report.id;
  EXPECT_EQ(ledger_->raw(id).value(), sample.raw);
  EXPECT_EQ(canonical(to_json(ledger_->report(id).value().record)),
            canonical(to_json(sample.report)));

  auto events = ledger_->events(kAnyTime).value();
  ASSERT_EQ(events.size(), 2u);
  for (std::size_t i = 0; i < 2; ++i) {
    EXPECT_EQ(canonical(to_json(events[i].record)), canonical(to_json(sample.events[i])));
    EXPECT_EQ(events[i].entry, std::int64_t(2 + i));
    EXPECT_EQ(events[i].known_at, at("2017-07-14"));
    EXPECT_EQ(events[i].record.report, id);
  }
  auto figures = ledger_->figures(kAnyTime).value();
  ASSERT_EQ(figures.size(), 1u);
  EXPECT_EQ(canonical(to_json(figures[0].record)), canonical(to_json(sample.figures[0])));
  EXPECT_EQ(figures[0].entry, 4);
}

TEST_F(LedgerTest, KeepsTextsWithAnySigns) {
  int number = 10;
  for (std::string text : {"plain", "", "\"a\" \\ b\n\tc\\", "bell \a and \r", "\\\"", "بلدة\n"}) {
    ReportEntries sample = sample_report(++number);
    sample.report.title = "\"text\":\"" + text;
    sample.report.text = text;
    ASSERT_TRUE(ledger_->add_report(sample, at("2017-07-14"), "desk").value());
    EXPECT_EQ(ledger_->report(sample.report.id)->record.text, text);
    EXPECT_EQ(ledger_->report(sample.report.id)->record.title, sample.report.title);
  }
}

TEST_F(LedgerTest, ListsReportsWithoutTheirTexts) {
  add(1, "2017-07-14");
  add(2, "2017-07-15");
  auto reports = ledger_->reports(at("2017-07-14")).value();
  model::Report expected = sample_report(1).report;
  expected.text.clear();
  expected.offsets = {};
  ASSERT_EQ(reports.size(), 1u);
  ASSERT_TRUE(reports.contains(expected.id));
  EXPECT_EQ(canonical(to_json(reports.at(expected.id).record)), canonical(to_json(expected)));
  EXPECT_EQ(ledger_->reports(kAnyTime).value().size(), 2u);
}

TEST_F(LedgerTest, TakesTheSameBytesOnce) {
  EXPECT_TRUE(add(1, "2017-07-14"));
  auto before = ledger_->log().value();
  EXPECT_FALSE(add(1, "2017-07-20"));
  ReportEntries renamed = sample_report(1, 7);
  renamed.report.stem = "another-name";
  EXPECT_FALSE(ledger_->add_report(renamed, at("2017-07-21"), "other").value());
  EXPECT_EQ(ledger_->log().value().size(), before.size());
}

TEST_F(LedgerTest, RefusesWhatDoesNotBelongToTheReport) {
  ReportEntries changed = sample_report(1);
  changed.raw += "!";
  EXPECT_EQ(ledger_->add_report(changed, at("2017-07-14"), "desk").error().to_text(),
            store_.shown() + ": report " + changed.report.id +
                " ('report-001') does not have the hash of its bytes");
  ReportEntries mixed = sample_report(1);
  mixed.events[1].report = sample_report(2).report.id;
  EXPECT_EQ(ledger_->add_report(mixed, at("2017-07-14"), "desk").error().reason,
            "report " + mixed.report.id + " comes with an event of another report");
  mixed = sample_report(1);
  mixed.figures[0].report.clear();
  EXPECT_FALSE(ledger_->add_report(mixed, at("2017-07-14"), "desk").ok());
  EXPECT_TRUE(ledger_->log().value().empty());
}

// Five reports on five days: what is known on each day is that day's and all earlier ones', in
// order.
TEST_F(LedgerTest, AnswersAsOfTheDayOfKnowledge) {
  std::vector<std::string> days = {"2017-07-14", "2017-07-15", "2017-07-17", "2017-07-17",
                                   "2017-07-20"};
  for (int i = 0; i < 5; ++i) add(i, days[std::size_t(i)]);
  EXPECT_TRUE(ledger_->events({at("2017-07-14").seconds - 1}).value().empty());
  std::map<std::string, std::size_t> known = {
      {"2017-07-13", 0}, {"2017-07-14", 1}, {"2017-07-15", 2}, {"2017-07-16", 2},
      {"2017-07-17", 4}, {"2017-07-19", 4}, {"2017-07-20", 5}, {"2030-01-01", 5}};
  for (const auto& [day, reports] : known) {
    auto events = ledger_->events(at(day)).value();
    EXPECT_EQ(events.size(), 2 * reports) << day;
    EXPECT_EQ(ledger_->figures(at(day)).value().size(), reports) << day;
    EXPECT_EQ(ledger_->reports(at(day)).value().size(), reports) << day;
    for (std::size_t i = 1; i < events.size(); ++i) {
      EXPECT_LT(events[i - 1].entry, events[i].entry);
    }
  }
}

TEST_F(LedgerTest, NeverGoesBackInTime) {
  add(1, "2017-07-14T12:00:00Z");
  add(2, "2017-07-14T11:00:00Z");
  add(3, "2017-07-14T13:00:00Z");
  auto reports = ledger_->reports(kAnyTime).value();
  EXPECT_EQ(reports.at(sample_report(2).report.id).known_at, at("2017-07-14T12:00:00Z"));
  EXPECT_EQ(reports.at(sample_report(3).report.id).known_at, at("2017-07-14T13:00:00Z"));
  EXPECT_TRUE(ledger_->verify().ok());
}

TEST_F(LedgerTest, KeepsBaselinesOnce) {
  std::vector<model::Baseline> rows = {sample_baseline(1), sample_baseline(2), sample_baseline(1)};
  ASSERT_TRUE(ledger_->add_baselines(rows, at("2017-07-14"), "desk").ok());
  rows = {sample_baseline(2), sample_baseline(3)};
  rows[0].line = 99;  // moved down in its table
  ASSERT_TRUE(ledger_->add_baselines(rows, at("2017-07-15"), "desk").ok());
  auto other = sample_baseline(3);
  other.shared_with = "sdf";
  ASSERT_TRUE(ledger_->add_baselines({other}, at("2017-07-16"), "desk").ok());

  auto known = ledger_->baselines(kAnyTime).value();
  std::vector<model::Baseline> expected = {sample_baseline(1), sample_baseline(2),
                                           sample_baseline(3), other};
  ASSERT_EQ(known.size(), expected.size());
  for (std::size_t i = 0; i < known.size(); ++i) {
    EXPECT_EQ(canonical(to_json(known[i].record)), canonical(to_json(expected[i])));
  }
  EXPECT_EQ(ledger_->baselines(at("2017-07-14")).value().size(), 2u);
}

// Recomputed the long way: every entry as one JSON object, dumped after the hash before it.
TEST_F(LedgerTest, ChainsEveryEntry) {
  for (int i = 0; i < 4; ++i) add(i, "2017-07-14");
  ASSERT_TRUE(ledger_->add_baselines({sample_baseline(1)}, at("2017-07-15"), "Zoë \"Z\"").ok());
  std::string previous(64, '0');
  auto log = ledger_->log().value();
  ASSERT_EQ(log.size(), 4u * 4u + 1u);
  for (std::size_t i = 0; i < log.size(); ++i) {
    EXPECT_EQ(log[i].sequence, std::int64_t(i + 1));
    model::Json whole = {{"author", log[i].author},
                         {"kind", to_text(log[i].kind)},
                         {"known_at", log[i].known_at.seconds},
                         {"record", model::Json::parse(log[i].body)}};
    previous = base::sha256_hex(previous + whole.dump());
    EXPECT_EQ(proof::to_hex(log[i].hash), previous);
  }
  EXPECT_TRUE(ledger_->verify().ok());
}

TEST_F(LedgerTest, GivesTheLogFromAnywhere) {
  add(1, "2017-07-14");
  add(2, "2017-07-14");
  auto all = ledger_->log().value();
  for (std::int64_t after = 0; after <= 9; ++after) {
    auto rest = ledger_->log(after).value();
    ASSERT_EQ(rest.size(), after < 8 ? std::size_t(8 - after) : 0u);
    if (!rest.empty()) {
      EXPECT_EQ(rest.front().hash, all[std::size_t(after)].hash);
    }
  }
}

TEST_F(LedgerTest, RemembersSettingsAndSaysWhatIsUnknown) {
  EXPECT_EQ(ledger_->setting("theatre").value(), "");
  ASSERT_TRUE(ledger_->set_setting("theatre", "syria").ok());
  ASSERT_TRUE(ledger_->set_setting("theatre", "syria-2").ok());
  EXPECT_EQ(ledger_->setting("theatre").value(), "syria-2");
  EXPECT_EQ(ledger_->report("ff").error().to_text(), store_.shown() + ": has no report ff");
  EXPECT_EQ(ledger_->raw("ff").error().to_text(), store_.shown() + ": has no report ff");
}

TEST_F(LedgerTest, IsTheSameAfterReopening) {
  add(1, "2017-07-14");
  ASSERT_TRUE(ledger_->set_setting("theatre", "syria").ok());
  auto before = ledger_->log().value();
  ledger_.reset();
  ledger_ = open_ledger(store_.where(), OpenMode::existing).value();
  EXPECT_EQ(ledger_->setting("theatre").value(), "syria");
  EXPECT_FALSE(add(1, "2017-07-15"));
  EXPECT_TRUE(add(2, "2017-07-15"));
  auto after = ledger_->log().value();
  ASSERT_EQ(after.size(), 2 * before.size());
  EXPECT_EQ(after[before.size() - 1].hash, before.back().hash);
  EXPECT_TRUE(ledger_->verify().ok());
}

// The tables as format 2 had them: opening makes the index of places anew, and nothing else
// changes.
TEST_F(LedgerTest, ALedgerOfFormat2IsBroughtUpToDate) {
  for (int i = 0; i < 5; ++i) ASSERT_TRUE(add(i, "2017-07-14"));
  ReportEntries copy = sample_report(9);
  copy.report.copy_of = sample_report(2).report.id;
  ASSERT_TRUE(ledger_->add_report(copy, at("2017-07-14"), "desk").value());
  model::Review review;
  review.action = model::ReviewAction::correct;
  review.target = 2;
  review.reason = "the next village";
  review.events = {sample_report(1).events.back()};
  ASSERT_TRUE(ledger_->add_review(review, at("2017-07-15"), "ada").ok());
  ledger_.reset();
  const std::string before = contents(store_.where());
  run_sql(store_.where(),
          "DROP VIEW placed; DROP TABLE at_place; DROP TABLE at_place_new;"
          "CREATE TABLE at_place (place text NOT NULL, entry bigint NOT NULL)");
  run_sql(store_.where(),
          store_.is_server() ? "UPDATE format SET number = 2" : "PRAGMA user_version = 2");
  ledger_ = open_ledger(store_.where(), OpenMode::existing).value();
  auto sound = ledger_->verify();
  EXPECT_TRUE(sound.ok()) << sound.error().to_text();
  EXPECT_EQ(contents(store_.where()), before);
}

TEST_F(LedgerTest, RefusesReviewsThatDecideNothing) {
  ASSERT_TRUE(add(1, "2017-07-14"));
  auto says = [&](model::ReviewAction action, const char* author, std::size_t events = 0) {
    model::Review review;
    review.action = action;
    review.target = 2;
    review.reason = "looked at it";
    review.events.assign(events, sample_report(1).events.back());
    auto added = ledger_->add_review(review, at("2017-07-15"), author);
    return added.ok() ? std::to_string(*added) : added.error().reason;
  };
  using model::ReviewAction;
  EXPECT_EQ(says(ReviewAction::withdraw, "ada"), "ada has no decision about entry 2 to withdraw");
  EXPECT_EQ(says(ReviewAction::accept, "ada"), "5");
  EXPECT_EQ(says(ReviewAction::withdraw, "bo"), "bo has no decision about entry 2 to withdraw");
  EXPECT_EQ(says(ReviewAction::withdraw, "ada"), "6");
  EXPECT_EQ(says(ReviewAction::withdraw, "ada"), "ada has no decision about entry 2 to withdraw");
  EXPECT_EQ(says(ReviewAction::merge, "ada"), "merge needs the entry that tells the same");
  EXPECT_EQ(says(ReviewAction::split, "ada", 1), "split comes with 1 events");
  EXPECT_EQ(ledger_->log()->size(), 6u);
}

TEST_F(LedgerTest, GradesOfOutletsAreEntriesWithBothClocks) {
  model::SourceGrade rule{"agency", "gov", 'B', 5, 1, {}, {}, {}};
  model::SourceGrade person{"agency",          "",       {}, 0, 0, base::Date(17000),
                            base::Date(17010), "why not"};
  ASSERT_TRUE(ledger_->add_grades({rule, person}, at("2017-07-14"), "ada").ok());
  ASSERT_TRUE(ledger_->add_grades({rule}, at("2017-07-16"), "tidemark").ok());
  auto then = ledger_->grades(at("2017-07-15")).value();
  ASSERT_EQ(then.size(), 2u);
  EXPECT_EQ(then[0].grade, rule);
  EXPECT_EQ(then[1].grade, person);
  EXPECT_EQ(then[1].author, "ada");
  EXPECT_EQ(then[1].entry, 2);
  EXPECT_EQ(ledger_->grades(kAnyTime)->size(), 3u);
  EXPECT_TRUE(ledger_->verify().ok());
}

}  // namespace
}  // namespace tidemark::ledger
