// What may be told of records under a profile, whichever file it ends up in: planted names, stems,
// links and words.
#include "publish/release.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "publish/layers.hpp"
#include "publish/publish_fixture.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

class Released : public Country {
 protected:
  Released() {
    add_place("t:h", "Delta Hospital", "hospital", {39.5004, 35.0304});
    add_place("t:x", "North Airbase", "airbase", {38.1, 35.9});
    theatre.places.back().aliases = {"Old Strip"};
    complex = {};
    map = {};
    build();
    language.entries = {{"camp", "place_kind", {{"kind", "camp"}}},
                        {"air base", "place_kind", {{"kind", "airbase"}}},
                        {"town", "place_kind", {{"kind", "town"}}},
                        {"desert", "place_kind", {{"kind", "desert"}}}};
  }

  Snapshot under(theatre::Profile profile) {
    release = std::make_unique<Release>(profile, theatre, events, baselines, reports, language);
    return release->of(snapshot());
  }
  Snapshot under(const std::string& name) {
    return under(*theatre::find_profile(theatre::standard_profiles(), name));
  }

  // Every table of theirs.
  std::string published(const Snapshot& s) {
    Timelines timelines(s.known, s.complex.cells().size());
    timelines.add(s.valid, s.map);
    const auto edges = measure::edges_of(s.complex);
    const History history{s, timelines, *edges, s.valid, s.valid};
    return events_csv(s.events, s.reports) + acled_csv(s.events, s.reports, s.theatre) +
           ucdp_csv(s.events, s.reports, s.theatre) + plover_jsonl(s.events, s.reports) +
           csv_of(control_places(history)) + csv_of(viina_table(history)) +
           csv_of(sources_layer(s)) + csv_of(actors_layer(s.theatre));
  }
  static bool has(const std::string& text, std::string_view part) {
    return text.find(part) != text.npos;
  }

  model::Language language;
  std::unique_ptr<Release> release;
};

TEST_F(Released, NoNameOfAReportReachesAPerson) {
  event().report_stem = reports["r1"].record.stem = "from 0933123456 on";
  for (const char* profile : {"internal", "public"}) {
    const std::string text = published(under(profile));
    EXPECT_FALSE(has(text, "0933")) << profile;
    EXPECT_TRUE(has(text, "from […] on")) << profile;
  }
}

TEST_F(Released, LinksLeadToPagesAndReachNobody) {
  const auto link = [&](const std::string& url) {
    reports["r1"].record.url = url;
    const Snapshot s = under("internal");
    const std::string text = published(s);
    EXPECT_TRUE(s.reports.at("r1").record.url == url || !has(text, url)) << url;
    return s.reports.at("r1").record.url;
  };
  EXPECT_EQ(link("https://post.example/2017/06/20/0123456789.html"),
            "https://post.example/2017/06/20/0123456789.html");
  EXPECT_EQ(link("javascript:alert(1)"), "");
  EXPECT_EQ(link("https://wa.me/963933123456"), "");
  EXPECT_EQ(link("https://video.example/@spotter_9"), "");
}

TEST_F(Released, AFacilityIsNotNamedAsWhatAPlaceLiesNear) {
  const auto near = [&](const std::string& name) {
    event().near = name;
    return under("public").events[0].record.near;
  };
  EXPECT_EQ(near("Beta"), "Beta");
  EXPECT_EQ(near("North Airbase"), "");
  EXPECT_EQ(near("Old Strip"), "");
  EXPECT_EQ(near("Checkpoint 12"), "");  // no gazetteer says what it is
  EXPECT_EQ(near(""), "");
  event().near = "North Airbase";
  EXPECT_EQ(under("partner").events[0].record.near, "North Airbase");
}

TEST_F(Released, AnUnknownNameThatCallsItselfAFacilityIsNotTold) {
  const auto told = [&](const std::string& name) {
    event().place = model::PlaceRef{name, "", {}, "", "North", 7};
    const model::PlaceRef place = *under("public").events[0].record.place;
    return fmt::format("{}/{}", place.name, place.precision);
  };
  EXPECT_EQ(told("Outer Farms"), "Outer Farms/7");
  EXPECT_EQ(told("Campton"), "Campton/7");
  EXPECT_EQ(told("Far Town"), "Far Town/7");
  EXPECT_EQ(told("Yellow Desert"), "Yellow Desert/7");
  EXPECT_EQ(told("Willow Camp"), "North/4");
  EXPECT_EQ(told("East Air-Base"), "North/4");
}

TEST_F(Released, WhatOnlyATableListsIsNoPointUnlessItSaysWhatItIs) {
  add_place("baseline:4", "Checkpoint 12", "", {38.52, 35.02});
  add_place("baseline:5", "New Village", "village", {39.52, 35.52});
  const Snapshot s = under("public");
  EXPECT_EQ(s.theatre.place("baseline:4"), nullptr);
  ASSERT_NE(s.theatre.place("baseline:5"), nullptr);
  model::Baseline row;
  row.name = "Checkpoint 12";
  row.place_id = "baseline:4";
  row.point = {38.52, 35.02};
  row.side = "red";
  row.date = day(2017, 6, 1);
  baselines = {{row, known, 4}};
  EXPECT_EQ(under("public").baselines[0].record.name, "Gamma");
  EXPECT_EQ(under("internal").baselines[0].record.name, "Checkpoint 12");
}

TEST_F(Released, ItsOwnWordsStandInNoName) {
  theatre.places[0].name = "Camp Secret of Alpha";
  theatre.places[0].name_ar = "سري";
  theatre.places[0].aliases = {"Alpha", "Secret"};
  theatre.actors[0].name = "Secret Brigade";
  event().place = model::PlaceRef{"Secret", "t:a", geo::Point{38.5, 35.5}, "city", "North", 1};
  model::Baseline row;
  row.name = "Secret";
  row.source = "the Secret table, 0933123456";
  row.place_id = "t:a";
  row.side = "red";
  row.date = day(2017, 6, 1);
  baselines = {{row, known, 4}};
  theatre::Profile profile = theatre::internal_profile();
  EXPECT_TRUE(has(published(under(profile)), "Secret"));
  profile.redact = {"Secret", "سري"};
  const Snapshot s = under(profile);
  const std::string text = published(s);
  EXPECT_FALSE(has(text, "Secret"));
  EXPECT_FALSE(has(text, "سري"));
  EXPECT_TRUE(has(text, "Camp […] of Alpha"));
  EXPECT_EQ(s.theatre.place("t:a")->aliases, std::vector<std::string>{"Alpha"});
  EXPECT_EQ(s.baselines[0].record.name + "|" + s.baselines[0].record.source,
            "[…]|the […] table, […]");
}

TEST_F(Released, StatementsThatAreToldAlikeKeepIdsOfTheirOwn) {
  add_place("t:i", "Delta Barracks", "barracks", {39.5104, 35.0204});
  complex = {};
  map = {};
  build();
  event().place = model::PlaceRef{"Delta Hospital", "t:h", geo::Point{39.5004, 35.0304}, "", "", 1};
  events.push_back(events.back());
  event().place = model::PlaceRef{"Delta Barracks", "t:i", geo::Point{39.5104, 35.0204}, "", "", 1};
  events.back().entry = events.front().entry + 1;
  const auto ids = [&](const std::string& profile) {
    std::vector<std::string> found;
    for (const Record& row : events_table(under(profile).events, reports).records) {
      found.push_back(std::get<std::string>(row.values.front()));
    }
    return found;
  };
  const auto exact = ids("internal"), coarse = ids("public");
  EXPECT_EQ(exact[1].find('-', 3), std::string::npos);
  EXPECT_NE(exact[0], exact[1]);
  EXPECT_EQ(coarse[1], coarse[0] + "-2");

  std::ranges::reverse(events);  // the number is by the ledger, not by who comes first
  EXPECT_EQ(ids("public"), (std::vector{coarse[1], coarse[0]}));
}

TEST_F(Released, ANumberToCallIsNoFigure) {
  const std::string text = "ring +963 933 111 222 now, 300 km² are lost";
  const auto figure = [&](const std::string& words) {
    model::Claim claim;
    claim.as_written = words;
    claim.range = {text.find(words), text.find(words) + words.size()};
    return claim;
  };
  std::string left;
  for (const model::Claim& claim : figures_but_contacts(
           {figure("963"), figure("933"), figure("222"), figure("300 km²")}, text)) {
    left += claim.as_written + "|";
  }
  EXPECT_EQ(left, "300 km²|");
}

TEST_F(Released, FindingsNameNothingThatMayNotBeTold) {
  std::vector<CheckedReport> checks(1);
  checks[0].report.stem = "0933123456";
  checks[0].report.url = "javascript:alert(1)";
  checks[0].figures.resize(1);
  checks[0].figures[0].of_what = "of Secret, @spotter_9";
  checks[0].checks.resize(1);
  checks[0].checks[0].findings = {{.name = "Secret", .wider = "all Secret"}};
  theatre::Profile profile = theatre::internal_profile();
  profile.redact = {"Secret"};
  redact(checks, profile);
  const measure::Finding& finding = checks[0].checks[0].findings[0];
  EXPECT_EQ(fmt::format("{}|{}|{}|{}|{}", checks[0].report.stem, checks[0].report.url,
                        checks[0].figures[0].of_what, finding.name, finding.wider),
            "[…]||of […], […]|[…]|all […]");
}

}  // namespace
}  // namespace tidemark::publish
