// What is kept of the log and brought up to date is what a look at all of it gives.
#include "pipeline/sums.hpp"

#include <fmt/format.h>

#include <random>

#include "grade/book.hpp"
#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

class SumsTest : public ObservatoryFolder {
 protected:
  // A few reports about few places and days, some with copies, so that statements meet.
  void add_reports(Observatory& observatory, std::mt19937& random) {
    auto pick = [&](std::size_t n) { return random() % n; };
    const char* const kPlaces[] = {"cd:goma", "cd:sake", "cd:minova"};
    std::vector<Reading> readings;
    for (int i = 0; i < 4; ++i) {
      base::Date published = day(2025, 1, 1) + int(pick(40));
      model::Event event =
          gain(kPlaces[pick(3)], pick(2) ? "m23" : "fardc", published - int(pick(2)));
      if (pick(2)) event.type = model::EventType::hold;
      std::string text = fmt::format("Bulletin {}.", ++count_);
      readings.push_back(reading(text, published, {event}));
      readings.back().report.outlet = pick(2) ? "okapi" : "acp";
    }
    archive(observatory, std::move(readings), count_);
  }
  void review(Observatory& observatory, std::mt19937& random) {
    auto events = observatory.ledger->events(kEver).value();
    const auto& known = events[random() % events.size()];
    model::Review review;
    review.target = known.entry;
    review.reason = "looked at it";
    review.action = std::array{model::ReviewAction::reject, model::ReviewAction::correct,
                               model::ReviewAction::withdraw}[random() % 3];
    if (review.action == model::ReviewAction::correct) {
      review.events = {known.record};
      review.events[0].place->id = random() % 2 ? "cd:goma" : "cd:sake";
      review.events[0].date = base::DateSpan::day(day(2025, 1, 1) + int(random() % 60));
    }
    // A withdrawal of nothing is refused: LedgerTest.RefusesReviewsThatDecideNothing.
    (void)observatory.ledger->add_review(review, {count_}, random() % 2 ? "ada" : "bo");
  }
  static std::string written(const Sums& sums) {
    std::string text =
        fmt::format("{} {} ", sums.size, sums.last_day ? sums.last_day->to_text() : "-");
    for (const auto& [subject, record] : sums.records) {
      text += fmt::format("{}/{} {}:{} ", subject.first, subject.second, record.confirmed,
                          record.contradicted);
    }
    return text;
  }

  std::int64_t count_ = 0;
};

TEST_F(SumsTest, AreThoseOfALookAtEverything) {
  Observatory observatory = make();
  std::mt19937 random(7);
  std::size_t with_records = 0;
  for (int round = 0; round < 40; ++round) {
    if (round % 3 == 0) add_reports(observatory, random);
    else review(observatory, random);
    Sums sums = sums_of(observatory).value();
    ASSERT_TRUE(keep(observatory, {}).ok());  // forgets
    EXPECT_EQ(written(sums), written(sums_of(observatory).value())) << round;
    // And both are what the events themselves say.
    View seen = view(observatory);
    EXPECT_EQ(sums.last_day, last_day(seen, seen)) << round;
    with_records += !sums.records.empty();
    ASSERT_TRUE(keep(observatory, sums).ok());
  }
  EXPECT_GT(with_records, 20u);
}

TEST_F(SumsTest, OfAnotherLogOrTheatreAreMadeAnew) {
  Observatory observatory = make();
  std::mt19937 random(8);
  add_reports(observatory, random);
  Sums sums = sums_of(observatory).value();
  for (auto spoil : {+[](Sums& s) { s.chain[0] = s.chain[0] == '0' ? '1' : '0'; },
                     +[](Sums& s) { s.outlets = "others"; }, +[](Sums& s) { s.size += 100; }}) {
    Sums spoilt = sums;
    spoilt.last_day = day(1999, 1, 1);
    spoil(spoilt);
    ASSERT_TRUE(keep(observatory, spoilt).ok());
    EXPECT_EQ(written(sums_of(observatory).value()), written(sums));
  }
  ASSERT_TRUE(observatory.ledger->set_setting("sums", "{\"size\":").ok());
  EXPECT_EQ(written(sums_of(observatory).value()), written(sums));
}

TEST_F(SumsTest, AreCheckedAgainstTheLog) {
  Observatory observatory = make();
  EXPECT_TRUE(check_sums(observatory).ok());
  std::mt19937 random(9);
  while (sums_of(observatory)->records.empty()) add_reports(observatory, random);
  const Sums sums = sums_of(observatory).value();
  ASSERT_TRUE(keep(observatory, sums).ok());
  add_reports(observatory, random);  // what follows does not matter
  EXPECT_TRUE(check_sums(observatory).ok());
  for (auto spoil : {+[](Sums& s) { s.last_day = *s.last_day + 1; },
                     +[](Sums& s) { ++s.records.begin()->second.confirmed; },
                     +[](Sums& s) { s.records.erase(s.records.begin()); }}) {
    Sums spoilt = sums;
    spoil(spoilt);
    ASSERT_TRUE(keep(observatory, spoilt).ok());
    EXPECT_FALSE(check_sums(observatory).ok());
  }
}

TEST_F(SumsTest, TheLastDayOfThePastIsThatOfThen) {
  Observatory observatory = make();
  archive(observatory,
          {reading("One.", day(2025, 2, 2), {gain("cd:goma", "m23", day(2025, 2, 1))})}, 1000);
  archive(observatory,
          {reading("Two.", day(2025, 3, 2), {gain("cd:sake", "m23", day(2025, 3, 1))})}, 2000);
  EXPECT_EQ(last_day_told(observatory, {}).value(), day(2025, 3, 1));
  EXPECT_EQ(last_day_told(observatory, base::Instant{1999}).value(), day(2025, 2, 1));
  EXPECT_EQ(last_day_told(observatory, base::Instant{999}).value(), std::nullopt);
}

}  // namespace
}  // namespace tidemark::pipeline
