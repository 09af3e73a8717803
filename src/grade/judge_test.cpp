#include "grade/judge.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace tidemark::grade {
namespace {

// Outlets: two agencies, one organ of red, two of blue.
model::Source source(const char* id, const char* favours = "") {
  model::Source made;
  made.id = id;
  made.favours = favours;
  return made;
}

const std::vector<model::Source> kOutlets = {source("wire"), source("desk"), source("reds", "red"),
                                             source("blues", "blue"), source("bluer", "blue")};

struct World {
  std::vector<model::Known<model::Event>> events;
  Reports reports;

  // "OUTLET TYPE SIDE DAY [<OPPONENT] [@PUBLISHED] [=COPY OF REPORT n] [claimed|planned]"
  void tell(const std::string& line) {
    std::vector<std::string> words;
    for (std::size_t begin = 0; begin < line.size();) {
      std::size_t end = std::min(line.find(' ', begin), line.size());
      words.push_back(line.substr(begin, end - begin));
      begin = end + 1;
    }
    auto day = [](const std::string& text) { return base::Date(17000 + std::stoi(text)); };
    model::Known<model::Report> report;
    report.record.id = "r" + std::to_string(events.size());
    report.record.outlet = words[0] == "?" ? "" : words[0];
    report.record.published = day(words[3]) + 1;
    model::Event e;
    e.report = report.record.id;
    e.type = *model::parse_event_type(words[1]);
    e.side = words[2];
    e.place.emplace();
    e.place->id = "town";
    e.date = base::DateSpan::day(day(words[3]));
    for (std::size_t i = 4; i < words.size(); ++i) {
      std::string rest = words[i].substr(1);
      if (words[i][0] == '<') e.opponent_side = rest;
      else if (words[i][0] == '@') report.record.published = day(rest);
      else if (words[i][0] == '=') report.record.copy_of = "r" + rest;
      else if (words[i][0] == '~') report.record.republishes = rest;
      else if (words[i][0] == '#') e.place->id = rest;
      else e.modality = *model::parse_modality(words[i]);
    }
    reports.emplace(report.record.id, report);
    events.push_back({e, {}, 0});
  }
  std::vector<model::Testimony> said() const {
    std::vector<model::Testimony> said;
    for (const auto& event : events) {
      if (auto one = testimony_of(event, reports)) said.push_back(std::move(*one));
    }
    return said;
  }
};

std::string judged(const std::vector<std::string>& told) {
  World world;
  for (const std::string& line : told) world.tell(line);
  if (!testimony_of(world.events.front(), world.reports)) return "silent";
  Judgement j = judge(world.said(), kOutlets).front();
  if (!j.speaks) return "silent";
  return fmt::format("{}: +{} -{}{}{}{}{}", digit_of(j), j.confirmed, j.contradicted,
                     j.later_confirmed ? " later+" : "", j.later_contradicted ? " later-" : "",
                     j.by_opponent ? " opponent" : "", j.against_own ? " against own" : "");
}

TEST(Judge, WhatOthersSay) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> kTable = {
      {{"wire gain red 10"}, "6: +0 -0"},
      {{"? gain red 10", "wire gain red 10"}, "silent"},
      {{"wire gain red 10 planned", "desk gain red 10"}, "silent"},
      // Confirmed by one, by two, by an opponent.
      {{"wire gain red 10", "desk gain red 12"}, "2: +1 -0 later+"},
      {{"wire gain red 10", "desk gain red 10", "blues gain red 11"}, "1: +2 -0 later+"},
      {{"reds gain red 10 <blue", "blues loss blue 11"}, "1: +1 -0 later+ opponent"},
      // Republished text, copies and friends are not independent, nor is one outlet twice.
      {{"wire gain red 10", "wire gain red 11"}, "6: +0 -0"},
      {{"wire gain red 10", "desk gain red 11 ~wire"}, "6: +0 -0"},
      {{"wire gain red 10", "desk gain red 11 =0"}, "6: +0 -0"},
      {{"blues gain blue 10", "bluer gain blue 11"}, "6: +0 -0"},
      {{"wire gain red 10", "desk gain red 11", "desk hold red 12"}, "2: +1 -0 later+"},
      {{"wire gain red 10", "? gain red 11"}, "6: +0 -0"},
      // What was published before is no later word.
      {{"wire gain red 10 @15", "desk gain red 11 @12"}, "2: +1 -0"},
      // Too far away in time, or somewhere else.
      {{"wire gain red 10", "desk gain red 14"}, "6: +0 -0"},
      {{"wire gain red 10", "desk hold red 24"}, "2: +1 -0 later+"},
      {{"wire gain red 10", "desk hold red 25"}, "6: +0 -0"},
      {{"wire gain red 10", "desk hold red 9"}, "6: +0 -0"},
      {{"wire gain red 10", "desk gain red 10 #city"}, "6: +0 -0"},
      // The contrary.
      {{"wire gain red 10", "desk hold blue 12"}, "5: +0 -1 later-"},
      {{"wire gain red 10", "desk hold blue 14"}, "6: +0 -0"},
      {{"wire gain red 10", "desk hold blue 12", "blues gain red 12"}, "3: +1 -1 later+ later-"},
      {{"wire gain red 10", "desk hold blue 12", "blues hold blue 12", "reds gain red 11"},
       "4: +1 -2 later+ later-"},
      {{"wire gain red 10 <blue", "desk gain blue 12"}, "6: +0 -0"},  // taken back
      {{"wire hold red 10", "desk hold blue 12"}, "5: +0 -1 later-"},
      {{"wire hold red 10", "desk hold red 12"}, "2: +1 -0 later+"},
      {{"wire hold red 10", "desk gain blue 12 <red"}, "2: +1 -0 later+"},
      {{"wire loss red 10", "desk hold red 11"}, "5: +0 -1 later-"},
      {{"wire loss red 10", "desk hold blue 20"}, "2: +1 -0 later+"},
      {{"wire loss red 10", "desk gain blue 11 <red"}, "2: +1 -0 later+"},
      // Against one's own side.
      {{"reds loss red 10"}, "6: +0 -0 against own"},
      {{"reds gain blue 10 <red"}, "6: +0 -0 against own"},
      {{"reds gain red 10 <red"}, "6: +0 -0 against own"},
      {{"reds hold blue 10"}, "6: +0 -0"}};
  for (const auto& [told, expected] : kTable) {
    EXPECT_EQ(judged(told), expected) << fmt::format("{}", fmt::join(told, "; "));
  }
}

TEST(Judge, LettersFromRecords) {
  const std::vector<std::pair<Record, char>> kTable = {
      {{0, 0}, 'F'},  {{4, 0}, 'F'},   {{0, 4}, 'F'},   {{5, 0}, 'B'}, {{17, 0}, 'B'},
      {{18, 0}, 'A'}, {{100, 3}, 'A'}, {{100, 9}, 'B'}, {{4, 2}, 'C'}, {{4, 1}, 'C'},
      {{3, 2}, 'D'},  {{3, 3}, 'D'},   {{2, 4}, 'E'},   {{0, 20}, 'E'}};
  for (const auto& [record, letter] : kTable) {
    EXPECT_EQ(letter_of(record), letter) << record.confirmed << " " << record.contradicted;
  }
}

TEST(Judge, RecordsAreKeptApartBySide) {
  World world;
  for (const char* line :
       {"reds gain red 10", "wire gain red 11", "reds loss red 50", "wire loss red 51",
        "reds gain red 90 #far", "wire hold blue 91 #far", "reds gain red 90 #lost",
        "wire hold blue 91 #lost", "desk gain red 92 #lost"}) {
    world.tell(line);
  }
  Records records = records_of(judge(world.said(), kOutlets));
  auto text = [&](const char* outlet, const char* side) {
    const Record& record = records[{outlet, side}];
    return fmt::format("{}/{}", record.confirmed, record.contradicted);
  };
  EXPECT_EQ(text("reds", "red"), "1/1");  // what was both confirmed and contradicted is left out
  EXPECT_EQ(text("reds", ""), "1/0");
  EXPECT_EQ(text("wire", "blue"), "0/0");
}

}  // namespace
}  // namespace tidemark::grade
