// What profiles withhold and coarsen, by planted examples: a telephone number, an address, a
// handle, a hospital, a convoy, a unit's position, an event of yesterday.
#include "publish/profile.hpp"

#include <fmt/format.h>

#include "model/json.hpp"
#include "publish/measure_tables.hpp"
#include "publish/publish_fixture.hpp"
#include "publish/release.hpp"
#include "publish/site.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

theatre::Profile named(const std::string& name) {
  return *theatre::find_profile(theatre::standard_profiles(), name);
}

class Profiled : public Country {
 protected:
  Profiled() {
    add_place("t:h", "Delta Hospital", "hospital", {39.5004, 35.0304});
    add_place("t:k", "Camp Nine", "camp", {39.52, 35.02});
    add_place("t:p", "Hill 44", "hill", {38.05, 34.05});
    complex = {};
    map = {};
    build();
  }

  model::Event& add(model::EventType type, const std::string& id, base::Date on) {
    model::Event event = events.front().record;
    const model::Place& place = *theatre.place(id);
    event.type = type;
    event.place = model::PlaceRef{place.name, id, place.point, place.kind, place.admin1, 1};
    event.date = base::DateSpan::day(on);
    events.push_back({event, known, 8});
    return events.back().record;
  }

  // As the profile has it at that instant; the release must outlive the snapshot.
  Snapshot released(const std::string& profile, const std::string& now) {
    Audience audience{named(profile), *base::parse_instant(now)};
    withhold(audience, events, reports);
    release = std::make_unique<Release>(audience.profile, theatre, events, baselines, reports);
    return release->of(snapshot());
  }
  // All that is written for others.
  static std::string published(const Snapshot& s) {
    model::Folding folding;
    Timelines timelines(s.known, s.complex.cells().size());
    timelines.add(s.valid, s.map);
    std::vector<Timelines> versions{timelines};
    std::string text = events_csv(s.events, s.reports) + acled_csv(s.events, s.reports, s.theatre) +
                       plover_jsonl(s.events, s.reports) + control_geojson(s).value();
    const auto files = site_data({.snapshot = s,
                                  .folding = folding,
                                  .first = s.valid,
                                  .last = s.valid,
                                  .waters = {},
                                  .neighbour_names = {},
                                  .checks = {},
                                  .versions = versions,
                                  .ledger_size = 1,
                                  .ledger_root = ""});
    EXPECT_TRUE(files.ok());
    for (const SiteFile& file : *files) text += file.name == "cells.bin" ? "" : file.bytes;
    return text;
  }
  static bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
  }

  std::unique_ptr<Release> release;
};

TEST_F(Profiled, NobodyIsToBeReached) {
  event().quote = "call +963 944 123 456, write to a.b@mail.example or @spotter_9";
  event().said_by = {"@spotter_9"};
  reports["r1"].record.title = "News from @spotter_9";
  for (const char* profile : {"internal", "partner", "public"}) {
    const std::string text = published(released(profile, "2020-01-01"));
    EXPECT_TRUE(has(text, "call […], write to […] or […]")) << profile;
    for (const char* planted : {"944", "mail.example", "spotter"}) {
      EXPECT_FALSE(has(text, planted)) << profile << " " << planted;
    }
  }
}

TEST_F(Profiled, AHospitalIsItsSettlement) {
  add(model::EventType::strike, "t:h", day(2017, 6, 20));
  add(model::EventType::strike, "t:k", day(2017, 6, 20));
  EXPECT_TRUE(has(published(released("internal", "2020-01-01")), "Delta Hospital"));
  EXPECT_TRUE(has(published(released("partner", "2020-01-01")), "Camp Nine"));
  const Snapshot s = released("public", "2020-01-01");
  const std::string text = published(s);
  for (const char* planted : {"Hospital", "hospital", "t:h", "Camp Nine", "t:k", "Hill 44", "t:p",
                              "39520", "35020", "39.5004"}) {
    EXPECT_FALSE(has(text, planted)) << planted;
  }
  for (std::size_t i : {1u, 2u}) {
    const model::PlaceRef& place = *s.events[i].record.place;
    EXPECT_EQ(fmt::format("{} {} {} {} {}", place.name, place.id, place.kind,
                          place.point->to_text(), place.precision),
              "Delta t:d town 35.000 39.500 2");
  }
}

TEST_F(Profiled, WhatLiesFarFromSettlementsIsToldOfItsArea) {
  add(model::EventType::clash, "t:p", day(2017, 6, 20));
  const Snapshot s = released("public", "2020-01-01");
  const model::PlaceRef& place = *s.events.back().record.place;
  EXPECT_EQ(
      fmt::format("{}/{}/{}/{}", place.name, place.id, place.point.has_value(), place.precision),
      "North//false/4");
}

TEST_F(Profiled, WhatNoGazetteerHasIsNoPoint) {
  model::Event& e = add(model::EventType::strike, "t:a", day(2017, 6, 20));
  e.place = model::PlaceRef{"Outer Farms", "", geo::Point{38.123, 35.321}, "", "North", 2};
  EXPECT_TRUE(has(published(released("internal", "2020-01-01")), "38.123"));
  EXPECT_FALSE(has(published(released("public", "2020-01-01")), "38.123"));
}

TEST_F(Profiled, AConvoyAndAUnitsPositionAreNotTold) {
  add(model::EventType::movement, "t:b", day(2017, 6, 20)).quote =
      "a convoy of the Reds is parked in Beta";
  const std::string internal = published(released("internal", "2020-01-01"));
  EXPECT_TRUE(has(internal, "a convoy of"));
  EXPECT_FALSE(has(internal, "39.500,35.500"));  // never a point
  EXPECT_FALSE(has(published(released("public", "2020-01-01")), "convoy"));
}

TEST_F(Profiled, AnEventOfYesterdayWaits) {
  // The report is of 20 June; noon of 24 June is 72 hours after the end of 20 June, and 12 more.
  add(model::EventType::gain, "t:b", day(2017, 6, 23)).quote = "Beta fell";
  add(model::EventType::gain, "t:b", day(2017, 6, 20)).quote = "Beta was entered";
  const auto quotes = [&](const std::string& profile) {
    const auto kept = events;
    const auto kept_reports = reports;
    std::string text;
    for (const auto& e : released(profile, "2017-06-24T12:00:00Z").events) {
      text += e.record.quote.substr(0, 10) + "|";
    }
    events = kept;
    reports = kept_reports;
    return text;
  };
  EXPECT_EQ(quotes("internal"), "The <b>Red|Beta fell|Beta was e|");
  EXPECT_EQ(quotes("partner"), "The <b>Red|Beta was e|");
  EXPECT_EQ(quotes("public"), "The <b>Red|Beta was e|");
  reports["r1"].record.published = day(2017, 6, 21);
  EXPECT_EQ(quotes("partner"), "The <b>Red|Beta was e|");
  EXPECT_EQ(quotes("public"), "");         // what yesterday's report says waits with it
  reports["r1"].record.published.reset();  // recorded on 14 July
  EXPECT_EQ(quotes("partner"), "");
}

TEST_F(Profiled, TheLastDayCountsFromItsEnd) {
  const auto last = [](const std::string& profile, const std::string& now) {
    auto day = last_told_day({named(profile), *base::parse_instant(now)});
    return day ? day->to_text() : "any";
  };
  EXPECT_EQ(last("internal", "2017-06-24T12:00:00Z"), "any");
  EXPECT_EQ(last("partner", "2017-06-24T12:00:00Z"), "2017-06-22");
  EXPECT_EQ(last("public", "2017-06-23T23:59:59Z"), "2017-06-19");
  EXPECT_EQ(last("public", "2017-06-24T00:00:00Z"), "2017-06-20");
  const Audience audience{named("public"), *base::parse_instant("2017-06-24T00:00:00Z")};
  EXPECT_TRUE(may_tell(audience, day(2017, 6, 20)).ok());
  EXPECT_EQ(may_tell(audience, day(2017, 6, 21)).error().reason,
            "the profile 'public' tells nothing of 2017-06-21 yet: 72 hours must have passed, so "
            "2017-06-20 is its last day");
}

TEST_F(Profiled, TablesOfWhoHeldWhatWaitToo) {
  model::Baseline row;
  row.name = "Delta Hospital";
  row.place_id = "t:h";
  row.kind = "hospital";
  row.point = {39.5004, 35.0304};
  row.side = "blue";
  row.date = day(2017, 6, 23);
  std::vector<control::KnownBaseline> rows{{row, known, 9}};
  row.date = day(2017, 6, 1);
  rows.push_back({row, known, 10});
  withhold({named("public"), *base::parse_instant("2017-06-24T12:00:00Z")}, rows);
  ASSERT_EQ(rows.size(), 1u);
  baselines = rows;
  const Snapshot s = released("public", "2020-01-01");
  EXPECT_EQ(s.baselines[0].record.name + s.baselines[0].record.point.to_text(),
            "Delta35.000 39.500");
}

TEST_F(Profiled, WordsOfItsOwn) {
  theatre::Profile profile = named("public");
  profile.redact = {"Abu Test", "Reds"};
  event().actor = "Abu Test's men";
  Release words(profile, theatre, events, baselines, reports);
  const std::string text = published(words.of(snapshot()));
  EXPECT_TRUE(has(text, "The <b>[…]</b> took Gamma"));
  EXPECT_FALSE(has(text, "Abu Test"));
}

TEST_F(Profiled, EveryFileNamesIt) {
  const Snapshot s = released("public", "2020-01-01");
  EXPECT_TRUE(has(control_geojson(s).value(), R"("profile":"public")"));
  EXPECT_TRUE(has(published(s), R"("profile":"public")"));
  const RecordTable fronts = fronts_table(s, {});
  EXPECT_TRUE(has(write(fronts, "json", s.theatre), R"("profile": "public")"));
  EXPECT_EQ(snapshot().profile.name, "internal");
}

TEST_F(Profiled, FrontsAreGeneralisedAndGapsAreRanges) {
  measure::Front front{0, 1, {{{39, 35}, {39.001, 35.1}, {39.00049, 35.2}, {39.2, 35.3}}}, 40};
  measure::Gap gap;
  gap.km = 12.34;
  gap.legs = {{{{39, 35}}, {{39, 35.1}}, {{39, 35}, {39, 35.1}}, 12.34}};
  const Snapshot exact = snapshot();
  EXPECT_TRUE(has(fronts_table(exact, {front}).records[0].geometry, "39.00049"));
  EXPECT_EQ(std::get<double>(gaps_table(exact, {gap}).records[0].values[1]), 12.34);
  EXPECT_FALSE(gaps_table(exact, {gap}).records[0].geometry.empty());

  const Snapshot s = released("public", "2020-01-01");
  EXPECT_EQ(fronts_table(s, {front}).records[0].geometry,
            R"({"type":"MultiLineString","coordinates":[[[39,35],[39,35.2],[39.2,35.3]]]})");
  const RecordTable gaps = gaps_table(s, {gap});
  EXPECT_EQ(gaps.fields[1].id + " " + gaps.fields[2].id, "km_from km_to");
  EXPECT_EQ(std::get<double>(gaps.records[0].values[1]), 10);
  EXPECT_EQ(std::get<double>(gaps.records[0].values[2]), 15);
  EXPECT_EQ(gaps.records[0].geometry, "");
}

}  // namespace
}  // namespace tidemark::publish
