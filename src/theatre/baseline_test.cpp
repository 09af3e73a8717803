#include "theatre/theatre_fixture.hpp"

namespace tidemark::theatre {
namespace {

class BaselineTest : public TheatreFolder {
 protected:
  std::vector<model::Baseline> read(const std::string& table) {
    Theatre theatre = load();
    write("held.csv", table);
    auto rows = load_baseline(*world, path("held.csv"), folding, theatre, errors);
    if (rows) return std::move(*rows);
    errors.push_back(rows.error());
    return {};
  }
  // The id to which one row with this name and position is matched.
  std::string match(const std::string& name_lat_lon) {
    auto rows = read("name,lat,lon,side,date\n" + name_lat_lon + ",red,2017-05-01\n");
    return rows.size() == 1 ? rows[0].place_id : faults();
  }
};

TEST_F(BaselineTest, ReadsEveryColumn) {
  auto rows = read(
      "source,name,lat,lon,side,date,kind,shared_with\n"
      "a table,Far Hamlet,34.5,39.5,red,2017-05-01,hamlet,blue\n");
  ASSERT_EQ(rows.size(), 1u) << faults();
  EXPECT_EQ(rows[0].place_id, "");
  EXPECT_EQ(rows[0].point, (geo::Point{39.5, 34.5}));
  EXPECT_EQ(rows[0].kind, "hamlet");
  EXPECT_EQ(rows[0].shared_with, "blue");
  EXPECT_EQ(rows[0].date.to_text(), "2017-05-01");
  EXPECT_EQ(rows[0].source, "a table");
  EXPECT_EQ(rows[0].line, 2);
}

TEST_F(BaselineTest, MatchesBySpellingThenByPosition) {
  EXPECT_EQ(match("Alpha,35.03,38.0"), "t:alpha");     // 3.3 km away, plain spelling
  EXPECT_EQ(match("ALFA,35.0,38.0"), "t:alpha");       // an alias
  EXPECT_EQ(match("Beta,35.2,38.41"), "t:beta");       // only the loose spelling agrees
  EXPECT_EQ(match("Unheard,35.005,38.0"), "t:alpha");  // 0.6 km away
  EXPECT_EQ(match("Unheard,35.02,38.0"), "");          // 2.2 km away
  EXPECT_EQ(match("Alpha,35.1,38.0"), "");             // 11 km away
  EXPECT_EQ(match("Steppe,35.5,38.5"), "t:gamma");     // a desert is held by nobody as a whole
}

TEST_F(BaselineTest, AMatchedRowTakesThePlacesPointAndKind) {
  auto rows = read("name,lat,lon,side,date,kind\nAlpha,35.01,38.0,red,2017-05-01,locality\n");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].point, (geo::Point{38, 35}));
  EXPECT_EQ(rows[0].kind, "town");
}

TEST_F(BaselineTest, ANameAloneDoesWhenOnlyOnePlaceHasIt) {
  auto rows = read(
      "name,side,date\n"
      "alpha,red,2017-05-01\n"
      "Omega,red,2017-05-01\n");
  ASSERT_EQ(rows.size(), 1u);
  EXPECT_EQ(rows[0].place_id, "t:alpha");
  EXPECT_EQ(faults(), "held.csv:3:1: no place is called 'Omega', and the row has no lat and lon\n");
}

TEST_F(BaselineTest, NamesBrokenRows) {
  auto rows = read(
      "name,lat,lon,side,date,shared_with\n"
      "Alpha,35,38,green,2017-05-01,\n"
      "Alpha,35,38,red,2017-05-32,\n"
      "Alpha,35,x,red,2017-05-01,\n"
      "Alpha,35,38,,2017-05-01,\n"
      "Alpha,35,38,red,2017-05-01,green\n"
      "Nowhere,10,10,red,2017-05-01,\n"
      "Alpha,35,38,red,2017-05-01,\n");
  EXPECT_EQ(rows.size(), 1u);
  EXPECT_EQ(faults(),
            "held.csv:2:4: 'green' is no side of this theatre\n"
            "held.csv:3:5: " +
                base::parse_date("2017-05-32").error().reason +
                "\n"
                "held.csv:4:3: lon 'x' is no number\n"
                "held.csv:5:4: side is empty\n"
                "held.csv:6:6: 'green' is no side of this theatre\n"
                "held.csv:7:2: 10.000 10.000 lies outside Testland\n");
}

TEST_F(BaselineTest, RefusesATableWithoutSides) {
  EXPECT_TRUE(read("name,lat,lon,date\nAlpha,35,38,2017-05-01\n").empty());
  EXPECT_EQ(faults(), "held.csv: has no column 'side'\n");
}

}  // namespace
}  // namespace tidemark::theatre
