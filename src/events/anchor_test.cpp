#include "events/anchor.hpp"

#include <gtest/gtest.h>

#include "events/extract.hpp"
#include "names/testing/small_theatre.hpp"

namespace tidemark::events {
namespace {

using names::testing::english;
using names::testing::small_theatre;

base::Date day(const char* text) { return *base::parse_date(text); }

Clue on_day(const char* text, double weight = 0.5) {
  base::Date told = day(text);
  return {text,
          [=](base::Date d) { return d == told ? weight : kStray; },
          {base::DateSpan::day(told)},
          kStray};
}

std::string anchored(const std::vector<Clue>& clues) {
  auto found = anchor(clues, nullptr);
  return found ? found->day.to_text() + " in " + found->band.edtf() : "open";
}

TEST(Anchor, TakesTheDayOnWhichAllCluesAgree) {
  EXPECT_EQ(anchored({}), "open");
  EXPECT_EQ(anchored({on_day("2017-06-19")}), "2017-06-19 in 2017-06-19");
  EXPECT_EQ(anchored({on_day("2017-06-19"), on_day("2017-06-19"), on_day("2016-03-27")}),
            "2017-06-19 in 2017-06-19");
}

TEST(Anchor, StaysOpenWhenTwoDaysAreAsGood) {
  EXPECT_EQ(anchored({on_day("2017-06-19"), on_day("2016-03-27")}), "open");
  EXPECT_EQ(anchored({on_day("2017-06-19", 2 * kStray)}), "open");
}

TEST(Anchor, NeighbouringDaysMakeABand) {
  EXPECT_EQ(anchored({on_day("2017-06-19"), on_day("2017-06-20", 0.4)}),
            "2017-06-19 in 2017-06-19/2017-06-20");
}

theatre::Theatre theatre_with_record() {
  theatre::Theatre theatre = small_theatre();
  auto add = [&](model::LandmarkKind kind, const char* from, const char* to, const char* side,
                 const char* opponent, const char* place, std::vector<std::string> names = {}) {
    model::Landmark landmark{kind,    base::DateSpan::inclusive(day(from), day(to)),
                             side,    opponent,
                             {place}, std::move(names)};
    theatre.chronology.push_back(std::move(landmark));
  };
  using enum model::LandmarkKind;
  add(change, "2015-05-20", "2015-05-20", "isis", "gov", "Resafa");
  add(change, "2017-06-19", "2017-06-19", "gov", "isis", "Resafa");
  add(change, "2017-06-04", "2017-06-04", "gov", "isis", "Maskanah");
  add(change, "2018-03-01", "2018-03-01", "gov", "isis", "Maskanah");
  add(battle, "2017-06-06", "2017-10-17", "sdf", "isis", "Raqqa", {"battle of Raqqa"});
  return theatre;
}

// The day inferred for a text, and the dates of its events.
std::string read(std::string_view text) {
  static const theatre::Theatre theatre = theatre_with_record();
  static base::Errors errors;
  static const Extractor extractor(theatre, english(), errors);
  model::Report report;
  report.text = std::string(text);
  Extraction extraction = extractor.extract(report);
  std::string out = extraction.written.day ? extraction.written.day->to_text() : "open";
  for (const model::Event& e : extraction.events) {
    out += "; " + (e.place ? e.place->name : "none") + " " + (e.date ? e.date->edtf() : "undated");
  }
  return out;
}

TEST(Anchor, PlacesReportsByWhatTheyTell) {
  const std::pair<const char*, const char*> rows[] = {
      {"Today the SAA captured Resafa from ISIS.", "2017-06-19; Resafa 2017-06-19"},
      {"Yesterday the SAA captured Resafa from ISIS.", "2017-06-20; Resafa 2017-06-18/2017-06-19"},
      // The side tells which of two changes.
      {"Today ISIS captured Resafa.", "2015-05-20; Resafa 2015-05-20"},
      // Two changes alike: the weekday of one, or another event, decides; nothing does.
      {"The SAA captured Maskanah on Sunday.", "2017-06-04; Maskanah 2017-06-04"},
      {"Today the SAA captured Maskanah.", "open; Maskanah undated"},
      {"On the 20th day of the battle of Raqqa, fighters of the SDF reached Maskanah.",
       "2017-06-25; Raqqa 2017-06-25/2017-06-26; Maskanah 2017-06-25/2017-06-26"},
      // What the text says against it is heard.
      {"The SAA captured Resafa today. It had left the town in December 2018.",
       "open; Resafa undated; Resafa 2018-12"},
      {"Nothing is known of the SAA. The SDF captured Bir Alpha yesterday.",
       "open; Bir Alpha undated"},
  };
  for (auto [text, expected] : rows) EXPECT_EQ(read(text), expected) << text;
}

// A report about another war hangs on that war's days, also where a town has a namesake here.
TEST(Anchor, PlacesReportsOfAnotherWar) {
  theatre::Theatre theatre = names::testing::theatre_of_two_wars();
  auto add = [&](const char* on, const char* side, const char* opponent, const char* place,
                 model::WarSet wars) {
    theatre.chronology.push_back({model::LandmarkKind::change,
                                  base::DateSpan::day(day(on)),
                                  side,
                                  opponent,
                                  {place},
                                  {},
                                  wars});
  };
  add("2017-06-19", "gov", "isis", "Resafa", model::kEveryWar);
  add("2021-03-04", "front", "northland", "Coalport", 2);
  add("2021-05-06", "front", "northland", "Resafa", 2);
  base::Errors errors;
  Extractor extractor(theatre, english(), errors);
  auto written = [&](std::string_view text) {
    model::Report report;
    report.text = std::string(text);
    auto found = extractor.extract(report).written.day;
    return found ? found->to_text() : "open";
  };
  EXPECT_EQ(written("Lakeside. Today the Hill Front captured Coalport from Northland Forces."),
            "2021-03-04");
  EXPECT_EQ(written("Lakeside. Today the Hill Front captured Resafa from Northland Forces."),
            "2021-05-06");
  EXPECT_EQ(written("Today the SAA captured Resafa from ISIS near Homs."), "2017-06-19");
  EXPECT_EQ(written("Near Homs the SAA met nobody. Today the SAA captured Coalport."), "open");
}

TEST(Anchor, AShownDayIsNotQuestioned) {
  static base::Errors errors;
  theatre::Theatre theatre = theatre_with_record();
  Extractor extractor(theatre, english(), errors);
  model::Report report;
  report.text = "Today the SAA captured Resafa from ISIS.";
  report.published = day("2019-01-01");
  report.published_confidence = 0.97;
  EXPECT_EQ(extractor.extract(report).written.day, day("2019-01-01"));
}

}  // namespace
}  // namespace tidemark::events
