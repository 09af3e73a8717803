#include "theatre/theatre_fixture.hpp"

namespace tidemark::theatre {
namespace {

class GazetteerTest : public TheatreFolder {
 protected:
  // The theatre after adding a gazetteer with these rows.
  Theatre with(const std::string& rows) {
    Theatre theatre = load();
    write("more.csv", rows);
    base::Result<void> added =
        add_gazetteer(*world, path("more.csv"), folding, theatre, errors, notes);
    if (!added) errors.push_back(added.error());
    return theatre;
  }

  base::Errors notes;
};

TEST_F(GazetteerTest, ARowOfTheSameNameNearbyJoinsThePlace) {
  Theatre theatre = with(
      "id,name,name_ar,aliases,kind,lat,lon,admin2\n"
      "x:1,ALPHA,الفا,Alpha City|Alfa,locality,35.010,38.010,Centre\n");
  EXPECT_EQ(faults(), "");
  EXPECT_EQ(theatre.places.size(), 4u);
  const model::Place* alpha = theatre.place("t:alpha");
  EXPECT_EQ(alpha->aliases, (std::vector<std::string>{"Alfa", "ALPHA", "الفا", "Alpha City"}));
  EXPECT_EQ(alpha->kind, "town");
  EXPECT_EQ(alpha->admin1, "North");
  EXPECT_EQ(alpha->admin2, "Centre");
}

TEST_F(GazetteerTest, AnAliasJoinsToo) {
  Theatre theatre = with("id,name,aliases,lat,lon\nx:1,Old Alpha,al-Alfa,35.0,38.0\n");
  EXPECT_EQ(theatre.places.size(), 4u);
}

TEST_F(GazetteerTest, FarAwayIsAnotherPlace) {
  // About 3.3 km north: just over kSamePlaceKm.
  Theatre theatre = with("id,name,lat,lon\nx:1,Alpha,35.030,38.000\n");
  EXPECT_EQ(theatre.places.size(), 5u);
  EXPECT_NE(theatre.place("x:1"), nullptr);
}

TEST_F(GazetteerTest, APointNeverJoinsAnArea) {
  Theatre theatre = with("id,name,kind,lat,lon\nx:1,Steppe,village,35.5,38.5\n");
  EXPECT_EQ(theatre.places.size(), 5u);
}

TEST_F(GazetteerTest, TheNearestOfSeveralTakesTheRow) {
  Theatre theatre = with(
      "id,name,lat,lon\n"
      "x:1,Delta,35.00,39.00\n"
      "x:2,Delta,35.04,39.00\n"
      "x:3,al-Delta,35.03,39.00\n");
  EXPECT_EQ(theatre.place("x:1")->aliases.size(), 0u);
  EXPECT_EQ(theatre.place("x:2")->aliases, std::vector<std::string>{"al-Delta"});
}

TEST_F(GazetteerTest, RowsOfOneFileAndOfDifferentKindsStaySeparate) {
  Theatre theatre = with(
      "id,name,kind,lat,lon\n"
      "x:1,Delta,town,35.00,39.00\n"
      "x:2,Delta,crossing,35.00,39.01\n"
      "x:3,Delta,town,35.01,39.00\n");
  EXPECT_EQ(theatre.places.size(), 6u);
  EXPECT_EQ(theatre.place("x:3"), nullptr);
}

TEST_F(GazetteerTest, OnlyNameAndPositionAreNeeded) {
  Theatre theatre = with("lon,lat,name\n39.5,35.5,Epsilon\n");
  EXPECT_EQ(faults(), "");
  ASSERT_EQ(theatre.places.size(), 5u);
  EXPECT_EQ(theatre.places[4].id, "more:2");
  EXPECT_TRUE(theatre.places[4].has_cell());
}

TEST_F(GazetteerTest, NamesBrokenRows) {
  Theatre theatre = with(
      "id,name,kind,lat,lon\n"
      "x:1,,town,35,39\n"
      "x:2,Zeta,town,north,39\n"
      "x:3,Eta,town,35,1e9\n"
      "t:beta,Theta,town,35,39\n"
      "x:4,Iota,moonbase,35,39\n");
  EXPECT_EQ(theatre.places.size(), 5u);
  EXPECT_EQ(faults(),
            "more.csv:2:2: name is empty\n"
            "more.csv:3:4: lat 'north' is no number\n"
            "more.csv:4:5: lon 1e9 is not between -180 and 180\n"
            "more.csv:5:1: the id 't:beta' is used twice\n");
}

TEST_F(GazetteerTest, ATheatresOwnKindsMustBeKnown) {
  write("places.csv", "id,name,kind,lat,lon\nt:1,Iota,moonbase,35,39\n");
  EXPECT_EQ(load().places.size(), 0u);
  EXPECT_EQ(faults(), "places.csv:2:3: 'moonbase' is no kind of place\n");
}

TEST_F(GazetteerTest, ATableWithoutPositionsIsRefusedWhole) {
  with("id,name\nx:1,X\n");
  EXPECT_EQ(faults(), "more.csv: has no column 'lat'\n");
}

}  // namespace
}  // namespace tidemark::theatre
