#include "model/json.hpp"

#include <gtest/gtest.h>

namespace tidemark::model {
namespace {

Event full_event() {
  Event e;
  e.report = "ab";
  e.report_stem = "one";
  e.type = EventType::siege;
  e.actor = "army";
  e.side = "gov";
  e.opponent_side = "isis";
  e.place = PlaceRef{"Al-X",
                     "sy:x",
                     geo::Point{38.758, 35.629},
                     "town",
                     "Raqqa",
                     1,
                     0.8,
                     {{"sy:y", "Y", "", "Homs", {38.5, 34.5}}}};
  e.near = "Y";
  e.count = 3;
  e.scope = Scope::line;
  e.date =
      base::DateSpan::inclusive(*base::parse_date("2017-06-06"), *base::parse_date("2017-06-14"));
  e.modality = Modality::conditional;
  e.partial = true;
  e.part.share = 0.4;
  e.said_by = {"monitor", "party"};
  e.range = {4, 9};
  e.rivals = {{20, 31}};
  e.quote = "“q”";
  e.rule = "gain-active";
  e.confidence = 0.75;
  return e;
}

TEST(Json, EventsRoundTrip) {
  Event bare, measured = full_event();
  measured.part = {0, 1200.5};
  for (const Event& e : {full_event(), bare, measured}) {
    Json json = to_json(e);
    auto back = parse_event(Json::parse(canonical(json)));
    ASSERT_TRUE(back.ok()) << back.error().reason;
    EXPECT_EQ(canonical(to_json(*back)), canonical(json));
  }
}

TEST(Json, EventsAreWrittenInCanonicalForm) {
  Event odd = full_event();
  odd.quote = "a \"quote\"\nwith \xFF bytes";
  odd.place->point = {};
  for (const Event& e : {full_event(), Event(), odd}) {
    std::string text;
    append_canonical(text, e);
    EXPECT_EQ(text, canonical(Json::parse(text)));
  }
}

TEST(Json, ReportsRoundTrip) {
  Report r;
  r.id = "ff";
  r.stem = "one";
  r.published = base::parse_date("2017-07-14").value();
  r.retrieved_at = base::parse_instant("2017-07-15T00:00:00Z").value();
  r.text = "a & b";
  r.offsets.add({0, 2}, {3, 5});
  r.offsets.add({2, 3}, {5, 10});
  auto back = parse_report(to_json(r));
  ASSERT_TRUE(back.ok()) << back.error().reason;
  EXPECT_EQ(canonical(to_json(*back)), canonical(to_json(r)));
}

TEST(Json, FiguresAndBaselinesRoundTrip) {
  Figure f{"ff", Quantity::share, 2, "2%", "%", "of the country", std::nullopt, {1, 3}};
  EXPECT_EQ(canonical(to_json(*parse_figure(to_json(f)))), canonical(to_json(f)));
  Baseline b{"sy:x", "X", {38.1, 35.2}, "town", "gov", "", *base::parse_date("2017-05-01"), "s", 7};
  EXPECT_EQ(canonical(to_json(*parse_baseline(to_json(b)))), canonical(to_json(b)));
}

TEST(Json, RefusesWhatIsNoEvent) {
  EXPECT_FALSE(parse_event(Json::object()).ok());
  Json json = to_json(full_event());
  json["modality"] = "perhaps";
  EXPECT_EQ(parse_event(json).error().reason, "not a valid event: 'perhaps' is no modality");
  json["modality"] = "asserted";
  json["date"]["from"] = "2017-02-30";
  EXPECT_FALSE(parse_event(json).ok());
}

}  // namespace
}  // namespace tidemark::model
