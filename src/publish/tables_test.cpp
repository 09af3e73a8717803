#include "publish/tables.hpp"

#include "base/csv.hpp"
#include "model/json.hpp"
#include "publish/publish_fixture.hpp"

namespace tidemark::publish {
namespace {

class Tables : public Country {
 protected:
  // A further statement, like the first but for what the test changes.
  model::Event& another() {
    events.push_back(events.front());
    return events.back().record;
  }
  static base::CsvTable read(const std::string& text) {
    base::Errors errors;
    auto table = base::parse_csv(text, "test.csv", errors);
    EXPECT_TRUE(table.ok());
    EXPECT_TRUE(errors.empty());
    return *table;
  }
  static std::vector<model::Json> lines(const std::string& text) {
    std::vector<model::Json> result;
    for (const std::string& line : base::split_list(text, '\n')) {
      result.push_back(model::Json::parse(line));
    }
    return result;
  }
};

TEST_F(Tables, EventsReadBackAsTheyWere) {
  another().quote = "a, \"b\"\nc";
  events.back().record.place.reset();
  events.back().record.count = 3;
  events.back().record.date.reset();
  const base::CsvTable table = read(events_csv(events, reports));
  ASSERT_EQ(table.rows().size(), 2u);
  const auto& first = table.rows()[0];
  const auto& second = table.rows()[1];
  EXPECT_EQ(table.cell(first, "quote"), events[0].record.quote);
  EXPECT_EQ(table.cell(first, "place_id"), "t:c");
  EXPECT_EQ(table.cell(first, "latitude"), "35.000");
  EXPECT_EQ(table.cell(first, "longitude"), "38.500");
  EXPECT_EQ(table.cell(first, "date_from"), "2017-06-19");
  EXPECT_EQ(table.cell(first, "date_to"), "2017-06-19");
  EXPECT_EQ(table.cell(first, "date_prec"), "1");
  EXPECT_EQ(table.cell(first, "outlet"), "post");
  EXPECT_EQ(table.cell(first, "published"), "2017-06-20");
  EXPECT_EQ(table.cell(first, "known_at"), "2017-07-14T09:30:00Z");
  EXPECT_EQ(table.cell(first, "entry"), "7");
  EXPECT_EQ(table.cell(second, "quote"), "a, \"b\"\nc");
  EXPECT_EQ(table.cell(second, "count"), "3");
  EXPECT_EQ(table.cell(second, "date_from"), "");
  EXPECT_EQ(table.cell(second, "latitude"), "");
  EXPECT_NE(table.cell(first, "id"), table.cell(second, "id"));
}

TEST_F(Tables, NoPersonCanBeReachedAndNoMovingForceBeFound) {
  another().quote = "Call +963 944 123 456 or mail desk@example.org, says @witness_1.";
  event().type = model::EventType::movement;
  for (const std::string& text : {events_csv(events, reports), plover_jsonl(events, reports)}) {
    for (const char* secret : {"944", "desk@", "example.org", "witness"}) {
      EXPECT_EQ(text.find(secret), std::string::npos) << secret << " in " << text;
    }
  }
  const base::CsvTable table = read(events_csv(events, reports));
  EXPECT_EQ(table.cell(table.rows()[1], "latitude"), "");
  EXPECT_NE(table.cell(table.rows()[0], "latitude"), "");
}

TEST_F(Tables, AcledHasItsColumnsAndOnlyDatedFacts) {
  another().modality = model::Modality::planned;
  another().date.reset();
  another().type = model::EventType::siege;
  another().side = "blue";
  event().opponent_side = "red";
  event().date = base::DateSpan::inclusive(day(2017, 6, 1), day(2017, 6, 5));
  event().place->precision = 2;
  another().type = model::EventType::loss;
  event().opponent_side.clear();
  event().date = base::DateSpan::month(2017, 6);
  const base::CsvTable table = read(acled_csv(events, reports, theatre));
  ASSERT_EQ(table.header().size(), 31u);
  EXPECT_EQ(table.header().front(), "event_id_cnty");
  EXPECT_EQ(table.header().back(), "timestamp");
  ASSERT_EQ(table.rows().size(), 3u);

  const auto cell = [&](std::size_t row, const char* column) {
    return std::string(table.cell(table.rows()[row], column));
  };
  EXPECT_EQ(cell(0, "sub_event_type"), "Government regains territory");
  EXPECT_EQ(cell(0, "actor1"), "First Red Division");
  EXPECT_EQ(cell(0, "actor2"), "Blue Front");
  EXPECT_EQ(cell(0, "event_date"), "2017-06-19");
  EXPECT_EQ(cell(0, "time_precision"), "1");
  EXPECT_EQ(cell(0, "geo_precision"), "1");
  EXPECT_EQ(cell(0, "source"), "The Post");
  EXPECT_EQ(cell(0, "fatalities"), "");
  EXPECT_NE(cell(0, "tags").find("taker=red; loser=blue"), std::string::npos) << cell(0, "tags");
  EXPECT_EQ(cell(1, "sub_event_type"), "Non-state actor overtakes territory");
  EXPECT_EQ(cell(1, "event_date"), "2017-06-03");
  EXPECT_EQ(cell(1, "time_precision"), "2");
  EXPECT_EQ(cell(1, "geo_precision"), "2");
  EXPECT_EQ(cell(2, "sub_event_type"), "Non-violent transfer of territory");
  EXPECT_EQ(cell(2, "time_precision"), "3");
  EXPECT_NE(cell(2, "tags").find("loser=red"), std::string::npos);
  EXPECT_EQ(cell(2, "tags").find("taker="), std::string::npos);
}

TEST_F(Tables, PloverKeepsWhatHasNotHappenedApart) {
  another().modality = model::Modality::planned;
  another().modality = model::Modality::negated;
  another().modality = model::Modality::conditional;
  another().type = model::EventType::hold;
  another().date.reset();
  another().date = base::DateSpan::month(2016, 3);
  const auto all = lines(plover_jsonl(events, reports));
  ASSERT_EQ(all.size(), 5u);
  EXPECT_EQ(all[0]["event"], model::Json::array({"COERCE"}));
  EXPECT_EQ(all[0]["mode"], model::Json::array({"seize"}));
  EXPECT_EQ(all[0]["date"], "2017-06-19");
  EXPECT_EQ(all[0]["actor"][0]["code"], "red");
  EXPECT_EQ(all[0]["recipient"][0]["code"], "blue");
  EXPECT_EQ(all[0]["event_loc"]["lat"], 35.0);
  EXPECT_EQ(all[1]["event"], model::Json::array({"THREATEN"}));
  EXPECT_EQ(all[1]["mode"], model::Json::array({"territory", "future"}));
  EXPECT_EQ(all[2]["mode"], model::Json::array({"seize", "negation"}));
  EXPECT_EQ(all[3]["mode"], model::Json::array({"seize", "hypothetical"}));
  EXPECT_EQ(all[4]["mode"], model::Json::array({"seize", "historical"}));
}

}  // namespace
}  // namespace tidemark::publish
