#include "publish/site.hpp"

#include "model/json.hpp"
#include "publish/publish_fixture.hpp"

namespace tidemark::publish {
namespace {

using model::Json;

class SiteData : public Country {
 protected:
  // As known first (the first day only) and last (the 19th changes Gamma's cell).
  std::map<std::string, std::string> files() {
    Timelines first(base::parse_instant("2017-06-10").value(), complex.cells().size());
    Timelines last(known, complex.cells().size());
    first.add(day(2017, 6, 1), map);
    control::ControlMap later = map;
    later.holder[std::size_t(gamma())] = 1;
    later.share[2 * std::size_t(gamma())] = 0.1;
    later.share[2 * std::size_t(gamma()) + 1] = 0.7;
    last.add(day(2017, 6, 1), map);
    last.add(day(2017, 6, 19), later);
    last.add(day(2017, 6, 20), later);
    model::Folding folding;
    folding.articles = {"al"};
    auto made =
        site_data({.snapshot = snapshot(),
                   .folding = folding,
                   .first = day(2017, 6, 1),
                   .last = day(2017, 6, 25),
                   .waters = {{"Long River", "", "river", 0, {{{38, 35}, {39, 35}, {40, 35}}}, {}}},
                   .neighbour_names = {{"Norland", "بلاد الشمال"}},
                   .checks = {},
                   .versions = {first, last},
                   .series = {{{day(2017, 6, 1), areas}},
                              {{day(2017, 6, 1), areas}, {day(2017, 6, 19), areas}}},
                   .ledger_size = 9,
                   .ledger_root = "ab"});
    EXPECT_TRUE(made.ok());
    std::map<std::string, std::string> by_name;
    for (SiteFile& file : *made) by_name[file.name] = std::move(file.bytes);
    return by_name;
  }
  int gamma() const { return complex.cell_of("t:c"); }
};

TEST_F(SiteData, TellsChangesAsIntervalsAndEarlierKnowledgeAsDifferences) {
  const auto made = files();
  const Json control = Json::parse(made.at("control.json"));
  const Json places = Json::parse(made.at("places.json"))["places"];
  const int cell = places[2][8];  // Gamma's
  const Json timeline = control["timelines"][std::size_t(control["cells"][std::size_t(cell)])];
  ASSERT_EQ(timeline.size(), 4u);
  EXPECT_EQ(timeline[0], 0);
  EXPECT_EQ(timeline[2], 18);  // the 19th; nothing changes on the 20th
  EXPECT_EQ(control["looks"][std::size_t(timeline[1])], Json::parse("[0,3,-1]"));
  EXPECT_EQ(control["looks"][std::size_t(timeline[3])], Json::parse("[1,1,-1]"));

  ASSERT_EQ(control["versions"].size(), 2u);
  EXPECT_EQ(control["versions"][0]["cells"], Json::array());
  const Json earlier = control["versions"][1]["cells"];
  ASSERT_EQ(earlier.size(), 2u);
  EXPECT_EQ(earlier[0], cell);
  EXPECT_EQ(control["timelines"][std::size_t(earlier[1])].size(), 2u);
  EXPECT_EQ(control["versions"][1]["known"], "2017-06-10T23:59:59Z");
}

TEST_F(SiteData, TellsBetweenWhichAreasEachSideHeld) {
  areas = {{"red", 5000.4, 0.1, 4000.6, 6000.2}, {"", 9000, 0.2, 1000, 9900}};
  const Json versions = Json::parse(files().at("bands.json"))["versions"];
  ASSERT_EQ(versions.size(), 2u);  // the latest first
  EXPECT_EQ(versions[0], Json::parse(R"({"days": [0, 18], "sides": [
      {"side": 0, "low": [4001, 4001], "high": [6000, 6000]}]})"));
  EXPECT_EQ(versions[1]["days"], Json::parse("[0]"));
}

TEST_F(SiteData, ShowsAContestedCellWithWhoContestsIt) {
  const Json control = Json::parse(files().at("control.json"));
  const Json expected = Json::parse("[1,0,0]");  // blue's, barely, contested by red
  EXPECT_NE(std::find(control["looks"].begin(), control["looks"].end(), expected),
            control["looks"].end());
}

// The reader of the page is tested on such files; here, that what neighbours share stands once.
TEST_F(SiteData, WritesEveryCellOverSharedCorners) {
  const std::string bytes = files().at("cells.bin");
  ASSERT_TRUE(bytes.starts_with("TMC1"));
  std::size_t at = 4;
  const auto number = [&] {
    std::uint64_t value = 0;
    for (int shift = 0;; shift += 7) {
      const auto byte = static_cast<unsigned char>(bytes[at++]);
      value |= std::uint64_t(byte & 0x7F) << shift;
      if (byte < 0x80) return value;
    }
  };
  EXPECT_EQ(number(), 10000u);
  const std::uint64_t corners = number();
  for (std::uint64_t i = 0; i < 2 * corners; ++i) number();
  ASSERT_EQ(number(), complex.cells().size());
  double km2 = 0;
  std::uint64_t named = 0;
  for (std::size_t cell = 0; cell < complex.cells().size(); ++cell) {
    km2 += double(number()) / 100;
    for (std::uint64_t polygons = number(); polygons > 0; --polygons) {
      for (std::uint64_t rings = number(); rings > 0; --rings) {
        const std::uint64_t size = number();
        named += size;
        for (std::uint64_t i = 0; i < size; ++i) number();
      }
    }
  }
  EXPECT_EQ(at, bytes.size());
  EXPECT_NEAR(km2, complex.area_km2(), 0.01 * double(complex.cells().size()));
  EXPECT_LT(corners, named);
}

TEST_F(SiteData, CarriesNoContactsNoMovementsAndNoScripts) {
  event().quote = "call +963 11 222 3344 or a.b@example.org, say @someone";
  event().said_by = {"x@example.org"};
  model::Event convoy = event();
  convoy.type = model::EventType::movement;
  convoy.quote = "a convoy at the crossing";
  events.push_back({convoy, known, 8});
  const std::string bytes = files().at("statements.json");
  const Json statements = Json::parse(bytes);
  ASSERT_EQ(statements["events"].size(), 1u);
  EXPECT_EQ(statements["events"][0]["quote"], "call […] or […], say […]");
  for (const char* word : {"963", "example.org", "someone", "convoy", "javascript:"}) {
    EXPECT_EQ(bytes.find(word), std::string::npos) << word;
  }
}

TEST_F(SiteData, GradesStatements) {
  events.back().grade = {.letter = 'B', .digit = 2, .basis = "9 of 10 said by others too"};
  const Json statements = Json::parse(files().at("statements.json"));
  EXPECT_EQ(statements["events"][0]["grade"], "B2");
  EXPECT_EQ(statements["events"][0]["grade_basis"], "9 of 10 said by others too");
}

TEST_F(SiteData, NamesNeighboursAndWaters) {
  const Json base = Json::parse(files().at("base.json"));
  std::map<std::string, std::string> kinds;
  for (const Json& feature : base["features"]) {
    kinds[feature["properties"]["name"]] = feature["properties"]["kind"];
  }
  EXPECT_EQ(kinds["Norland"], "country");
  EXPECT_EQ(base["features"][0]["properties"]["name_ar"], "بلاد الشمال");
  EXPECT_EQ(kinds["Long River"], "river");
}

TEST_F(SiteData, EqualInputGivesEqualBytes) { EXPECT_EQ(files(), files()); }

}  // namespace
}  // namespace tidemark::publish
