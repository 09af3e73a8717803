// Test helper: a made-up country of two degrees by two with two sides, a strip that nobody is known
// to hold and one contested place, and a few statements about it.
//
//        38.0          39.0          40.0
//   36.0  ┌─────────────┬─────────────┐
//         │  A  (red)   │  B  (blue)  │
//         │  C  (red)   │  D  (blue, contested by red)
//         │  unknown    │  unknown    │
//   34.0  └─────────────┴─────────────┘
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "publish/snapshot.hpp"

namespace tidemark::publish {

inline base::Date day(int year, int month, int day_of_month) {
  return base::Date::from_ymd(year, month, day_of_month).value();
}

class Country : public testing::Test {
 protected:
  Country() {
    theatre.id = "test";
    theatre.name = "Testland & Isles";
    theatre.sides = {{"red", "Red <Army>", "", "#cc0000", "none"},
                     {"blue", "Blue Front", "", "#0000cc", "dots"}};
    theatre.actors = {{"reds", "First Red Division", "", {}, {}, {{"red", {}}}, "army"},
                      {"blues", "Blue Brigade", "", {}, {}, {{"blue", {}}}, "militia"}};
    theatre.outlets = {{"post", "The Post", "", {}, {}, "newspaper", "", {}}};
    theatre.outline = {{{{38, 34}, {40, 34}, {40, 36}, {38, 36}}, {}}};
    theatre.neighbours = {{"Norland", {{{{37, 36}, {41, 36}, {41, 38}, {37, 38}}, {}}}}};
    add_place("t:a", "Alpha", "city", {38.5, 35.5});
    add_place("t:b", "Beta", "town", {39.5, 35.5});
    add_place("t:c", "Gamma", "village", {38.5, 35.0});
    add_place("t:d", "Delta", "town", {39.5, 35.0});
    build();
    say();
  }

  void add_place(const std::string& id, const std::string& name, const std::string& kind,
                 geo::Point point) {
    model::Place place;
    place.id = id;
    place.name = name;
    place.kind = kind;
    place.point = point;
    place.admin1 = "North";
    theatre.places.push_back(place);
  }

  void build() {
    std::vector<cells::Site> sites;
    for (const model::Place& place : theatre.places)
      sites.push_back({place.id, place.point, place.admin1});
    base::Errors notes;
    complex =
        cells::build_complex({sites, theatre.outline}, {.filler_spacing_km = 30}, notes).value();
    map.sides = {"red", "blue"};
    for (const cells::Cell& cell : complex.cells()) {
      const bool west = cell.site.lon < 39, contested = cell.place == "t:d";
      const bool held = cell.site.lat > 34.7;
      const double first = !held ? 0.1 : contested ? 0.5 : 0.95;
      const double second = !held ? 0.1 : contested ? 0.4 : 0.02;
      map.share.push_back(west ? first : second);
      map.share.push_back(west ? second : first);
      map.holder.push_back(!held ? -1 : west ? 0 : 1);
      map.contested.push_back(contested);
    }
    areas = measure::side_areas(complex, map);
  }

  void say() {
    model::Known<model::Report> report;
    report.record.id = "r1";
    report.record.stem = "01-post";
    report.record.outlet = "post";
    report.record.title = "Fighting <goes> on";
    report.record.published = day(2017, 6, 20);
    report.record.published_how = "dateline";
    report.record.url = "javascript:alert(1)";
    report.known_at = known;
    reports["r1"] = report;

    model::Event gain;
    gain.report = "r1";
    gain.report_stem = "01-post";
    gain.type = model::EventType::gain;
    gain.actor = "reds";
    gain.side = "red";
    gain.opponent_side = "blue";
    gain.place = model::PlaceRef{"Gamma", "t:c", geo::Point{38.5, 35.0}, "village", "North", 1};
    gain.date = base::DateSpan::day(day(2017, 6, 19));
    gain.range = {10, 40};
    gain.quote = "The <b>Reds</b> took Gamma, \"after dawn\"";
    gain.extractor = "test 1";
    events.push_back({gain, known, 7});
    complete_evidence();
  }

  void complete_evidence() {
    control::Evidence piece;
    piece.cell = complex.cell_of("t:c");
    piece.side = "red";
    piece.weight = 1;
    piece.day = day(2017, 6, 19);
    evidence.push_back(piece);
  }

  model::Event& event() { return events.back().record; }

  Snapshot snapshot() const {
    return {theatre,   complex, map,   evidence,         events,
            baselines, reports, areas, day(2017, 6, 25), known};
  }

  theatre::Theatre theatre;
  cells::Complex complex;
  control::ControlMap map;
  std::vector<control::Evidence> evidence;
  std::vector<control::KnownEvent> events;
  std::vector<control::KnownBaseline> baselines;
  Reports reports;
  std::vector<measure::SideArea> areas;
  base::Instant known = base::parse_instant("2017-07-14T09:30:00Z").value();
};

}  // namespace tidemark::publish
