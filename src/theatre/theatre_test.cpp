#include "theatre/theatre.hpp"

#include "theatre/neighbour_names.hpp"
#include "theatre/theatre_fixture.hpp"

namespace tidemark::theatre {
namespace {

class TheatreTest : public TheatreFolder {};

TEST_F(TheatreTest, NamesItsLanguages) {
  auto languages = theatre_languages(*world, folder);
  ASSERT_TRUE(languages.ok());
  EXPECT_EQ(*languages, std::vector<std::string>{"en"});
  write("theatre.toml", "id = \"test\"\n");
  EXPECT_EQ(theatre_languages(*world, folder).error().reason, "names no language");
  EXPECT_FALSE(theatre_languages(*world, folder + "/none").ok());
}

TEST_F(TheatreTest, LoadsSidesActorsOutletsPlacesAndOutline) {
  Theatre theatre = load();
  EXPECT_EQ(faults(), "");
  EXPECT_EQ(theatre.id, "test");
  EXPECT_EQ(theatre.languages, std::vector<std::string>{"en"});
  EXPECT_EQ(theatre.official_area_km2, 1000);
  ASSERT_EQ(theatre.sides.size(), 2u);
  EXPECT_EQ(theatre.side("red")->pattern, "none");
  EXPECT_EQ(theatre.side("blue")->pattern, "dots");
  EXPECT_EQ(theatre.actor("reds")->aliases, (std::vector<std::string>{"Reds", "RA"}));
  EXPECT_EQ(theatre.outlet("rta")->terms.at("the army"), "red");
  EXPECT_EQ(theatre.place("t:alpha")->name_ar, "ألفا");
  EXPECT_EQ(theatre.places.size(), 4u);
  EXPECT_EQ(theatre.side("green"), nullptr);
  EXPECT_TRUE(geo::contains(theatre.outline, {38, 35}));
  EXPECT_FALSE(geo::contains(theatre.outline, {41, 35}));
}

TEST_F(TheatreTest, UnitesAnOutlineOfSeveralFeatures) {
  write("outline.geojson",
        R"({"type":"FeatureCollection","features":[
{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[37,34],[39,34],[39,36],[37,36],[37,34]]]}},
{"type":"Feature","properties":{},"geometry":{"type":"Polygon","coordinates":[[[38,34],[40,34],[40,36],[38,36],[38,34]]]}}]})");
  Theatre theatre = load();
  EXPECT_EQ(theatre.outline.size(), 1u);
  EXPECT_TRUE(geo::contains(theatre.outline, {38.5, 35}));  // where both lie
}

TEST_F(TheatreTest, ReadsNeighboursByName) {
  std::string config = kConfig;
  write("theatre.toml", config.insert(config.find("gazetteers"), "neighbours = \"n.geojson\"\n"));
  std::string shape = kOutline;
  write("n.geojson", shape.replace(shape.find("Testland"), 8, "Otherland"));
  Theatre theatre = load();
  ASSERT_EQ(theatre.neighbours.size(), 1u);
  EXPECT_EQ(theatre.neighbours[0].name, "Otherland");
  EXPECT_TRUE(load_neighbour_names(*world, folder)->empty());
  shape.insert(shape.find("\"name\""), "\"name_ar\": \"أرض أخرى\", ");
  write("n.geojson", shape);
  EXPECT_EQ(*load_neighbour_names(*world, folder),
            (std::map<std::string, std::string>{{"Otherland", "أرض أخرى"}}));
}

TEST_F(TheatreTest, SidesOfActorsChangeOnDays) {
  write("actors.csv",
        "id,name,aliases,side,kind\n"
        "turn,Turncoats,,red|blue@2017-01-28,faction\n");
  Theatre theatre = load();
  EXPECT_EQ(faults(), "");
  const model::Actor* actor = theatre.actor("turn");
  EXPECT_EQ(actor->side_on(base::Date::from_ymd(2017, 1, 27)), "red");
  EXPECT_EQ(actor->side_on(base::Date::from_ymd(2017, 1, 28)), "blue");
}

TEST_F(TheatreTest, NamesEveryBrokenActorAndKeepsTheRest) {
  write("actors.csv",
        "id,name,aliases,side,kind\n"
        "a,Alphas,,green,army\n"
        "b,Betas,,red|blue,army\n"
        "c,Gammas,,red|blue@2017-02-30,army\n"
        "d,,,red,army\n"
        "e,Deltas,,red,gang\n"
        "f,Zetas,,red|blue@2017-02-01|red@2016-02-01,army\n"
        "ok,Etas,,red,army\n"
        "ok,Thetas,,red,army\n"
        "short,row\n");
  Theatre theatre = load();
  ASSERT_EQ(theatre.actors.size(), 1u);
  EXPECT_EQ(theatre.actors[0].name, "Etas");
  EXPECT_EQ(
      faults(),
      "actors.csv:10: has 2 cells, the header 5\n"
      "actors.csv:2:4: 'green' is no side of this theatre\n"
      "actors.csv:3:4: 'blue' needs the day of the change\n"
      "actors.csv:4:4: " +
          base::parse_date("2017-02-30").error().reason +
          "\n"
          "actors.csv:5:2: name is empty\n"
          "actors.csv:6:5: 'gang' is not one of army, militia, faction, coalition, air_force, "
          "police, tribe, operation, movement, group, people\n"
          "actors.csv:7:4: the changes of side are not in order of time\n"
          "actors.csv:9:1: 'ok' is used twice\n");
}

TEST_F(TheatreTest, ReadsItsChronology) {
  std::string config = kConfig;
  write("theatre.toml",
        config.insert(config.find("gazetteers"), "chronology = \"chronology.csv\"\n"));
  write("chronology.csv",
        "kind,from,to,side,opponent,places,names\n"
        "change,2017-06-19,2017-06-20,red,blue,Alpha|Beta,\n"
        "battle,2017-06-01,2017-07-01,blue,,,battle of Alpha|Red Dawn\n"
        "change,2017-06-19,2017-06-18,red,blue,Alpha,\n"
        "victory,2017-06-19,2017-06-19,red,blue,Alpha,\n"
        "change,2017-06-31,2017-06-31,red,green,Alpha,\n"
        "accord,2017-06-01,2017-06-01,,,,\n");
  Theatre theatre = load();
  ASSERT_EQ(theatre.chronology.size(), 2u);
  EXPECT_EQ(theatre.chronology[0].days.edtf(), "2017-06-19/2017-06-20");
  EXPECT_EQ(theatre.chronology[0].places, (std::vector<std::string>{"Alpha", "Beta"}));
  EXPECT_EQ(theatre.chronology[1].kind, model::LandmarkKind::battle);
  EXPECT_EQ(theatre.chronology[1].names.back(), "Red Dawn");
  std::string no_day = base::parse_date("2017-06-31").error().reason;
  EXPECT_EQ(faults(),
            "chronology.csv:4:3: the last day lies before the first\n"
            "chronology.csv:5:1: 'victory' is not one of change, battle, siege, incident, accord\n"
            "chronology.csv:6:2: " +
                no_day +
                "\n"
                "chronology.csv:6:3: " +
                no_day +
                "\n"
                "chronology.csv:6:5: 'green' is no side of this theatre\n"
                "chronology.csv:7:7: neither a place nor a name\n");
}

TEST_F(TheatreTest, KnowsDaysOfOtherWars) {
  std::string config = kConfig;
  write("theatre.toml",
        config.insert(config.find("gazetteers"),
                      "chronology = \"own.csv\"\nchronology_elsewhere = \"far.csv\"\n"
                      "actors_elsewhere = \"actors_far.csv\"\nwars = \"wars.csv\"\n"));
  write("wars.csv", "id,name,state,names\nnorth,The North,northland,Lakeside\n");
  write("actors_far.csv",
        "id,name,aliases,side,kind,wars\n"
        "army,Northern Army,,northland,army,north\n"
        "hills,Hill Front,,hills|northland@2020-01-01,movement,north\n");
  write("own.csv",
        "kind,from,to,side,opponent,places\n"
        "change,2017-06-19,2017-06-19,red,blue,Alpha\n"
        "change,2017-06-20,2017-06-20,hills,blue,Alpha\n");
  write("far.csv",
        "kind,from,to,side,opponent,places,wars\n"
        "change,2018-01-01,2018-01-02,hills,northland,Coalport,north\n"
        "change,2018-02-01,2018-02-01,red,hills,Alpha,north|test\n"
        "change,2018-03-01,2018-03-01,hils,northland,Coalport,north\n"
        "change,2018-03-01,2018-03-01,hills,northland,Coalport,south\n");
  Theatre theatre = load();
  EXPECT_EQ(faults(),
            "own.csv:3:4: 'hills' is no side of this theatre\n"
            "far.csv:4:4: 'hils' is no side of any actor\n"
            "far.csv:5:7: 'south' is no war of the table of wars\n");
  ASSERT_EQ(theatre.chronology.size(), 3u);
  EXPECT_EQ(theatre.chronology[0].wars, model::kEveryWar);
  EXPECT_EQ(theatre.chronology[1].wars, 2u);
  EXPECT_EQ(theatre.chronology[1].side, "hills");
  EXPECT_EQ(theatre.chronology[2].wars, 3u);
}

TEST_F(TheatreTest, AnAliasBelongsToOneActorOnly) {
  write("actors.csv",
        "id,name,aliases,side,kind\n"
        "reds,Red Army,RA,red,army\n"
        "blues,Blue Army,B|al-RA,blue,army\n");
  Theatre theatre = load();
  EXPECT_EQ(faults(), "actors.csv:3:3: 'al-RA' already names the actor 'reds'\n");
  EXPECT_EQ(theatre.actor("blues")->aliases, std::vector<std::string>{"B"});
}

TEST_F(TheatreTest, KnowsTheWarsOfElsewhereAndWhoFightsInThem) {
  std::string config = kConfig;
  write("theatre.toml", "state = \"red\"\n" +
                            config.insert(config.find("gazetteers"),
                                          "actors_elsewhere = \"far.csv\"\nwars = \"wars.csv\"\n"));
  write("wars.csv",
        "id,name,state,names\n"
        "test,Ignored,ignored,Testland|Testish\n"
        "north,The North,northland,Lakeside\n"
        "north,Again,,\n"
        ",Nameless,,\n");
  write("actors.csv",
        "id,name,aliases,side,kind,wars\n"
        "reds,Red Army,Guard,red,army,\n"
        "legion,Legion,,blue,militia,north|test\n"
        "folk,Folk,,blue,people,\n"
        "lost,Lost,,red,army,south\n");
  write("far.csv",
        "id,name,aliases,side,kind,wars,roles,adjectives\n"
        "army,Northern Army,Guard,northland,army,north,army|junta,Northern\n"
        "hills,Hill Front,Guard,hills,movement,north,,\n"
        "un,Observers,,other,group,,,\n");
  Theatre theatre = load();
  EXPECT_EQ(faults(),
            "wars.csv:4:1: 'north' is used twice\n"
            "wars.csv:5:1: id is empty\n"
            "actors.csv:5:6: 'south' is no war of the table of wars\n"
            "far.csv:3:3: 'Guard' already names the actor 'army'\n");
  ASSERT_EQ(theatre.wars.size(), 2u);
  EXPECT_EQ(theatre.wars[0].name, "Testland");
  EXPECT_EQ(theatre.wars[0].state, "red");
  EXPECT_EQ(theatre.wars[0].names, (std::vector<std::string>{"Testland", "Testish"}));
  EXPECT_EQ(theatre.war("north")->state, "northland");
  EXPECT_EQ(theatre.actor("reds")->wars, 1u);
  EXPECT_EQ(theatre.actor("legion")->wars, 3u);
  EXPECT_EQ(theatre.actor("folk")->wars, model::kEveryWar);
  EXPECT_EQ(theatre.actor("army")->wars, 2u);
  EXPECT_EQ(theatre.actor("army")->roles, (std::vector<std::string>{"army", "junta"}));
  EXPECT_EQ(theatre.actor("army")->adjectives, std::vector<std::string>{"Northern"});
  EXPECT_EQ(theatre.actor("un")->wars, model::kEveryWar);
}

TEST_F(TheatreTest, NamesBrokenOutlets) {
  write("outlets.csv",
        "id,name,kind,favours,terms\n"
        "a,A,rumour,,\n"
        "b,B,state,green,\n"
        "c,C,state,,the army\n"
        "d,D,state,blue,\n");
  Theatre theatre = load();
  EXPECT_EQ(theatre.outlets.size(), 1u);
  EXPECT_EQ(faults(),
            "outlets.csv:2:3: 'rumour' is not one of monitor, agency, state, party, wire, "
            "newspaper, blog, database, international\n"
            "outlets.csv:3:4: 'green' is no side of this theatre\n"
            "outlets.csv:4:5: 'the army' is not 'name=side' with a known side\n");
}

TEST_F(TheatreTest, NamesBrokenSides) {
  write("theatre.toml", std::string(kConfig) +
                            "[[side]]\nid = \"red\"\nname = \"Again\"\ncolour = \"#000000\"\n"
                            "[[side]]\nid = \"green\"\nname = \"Greens\"\ncolour = \"green\"\n");
  Theatre theatre = load();
  EXPECT_EQ(theatre.sides.size(), 2u);
  EXPECT_EQ(faults(),
            "theatre.toml:19:1: the side 'red' stands twice\n"
            "theatre.toml:23:1: side 'green': colour 'green' is not written as #rrggbb\n");
}

TEST_F(TheatreTest, AMissingTableCostsOnlyItself) {
  std::filesystem::remove(path("outlets.csv"));
  write("places.csv", "id,name\nx,X\n");
  Theatre theatre = load();
  EXPECT_EQ(theatre.actors.size(), 1u);
  EXPECT_EQ(faults(),
            "outlets.csv: cannot be read: No such file or directory\n"
            "places.csv: has no column 'kind'\n");
}

// What a theatre cannot do without.
TEST_F(TheatreTest, RefusesAFolderWithoutSidesOrOutline) {
  auto reason = [&] {
    base::Result<Theatre> theatre = load_theatre(*world, folder, folding, errors);
    return theatre ? std::string("loaded") : theatre.error().to_text().substr(folder.size() + 1);
  };
  std::string config = kConfig;
  write("theatre.toml", config.substr(0, config.find("[[side]]")));
  EXPECT_EQ(reason(), "theatre.toml: has no usable [[side]]");
  write("theatre.toml", "id = \"test\"\nname = \n");
  EXPECT_TRUE(reason().starts_with("theatre.toml:2:")) << reason();
  write("theatre.toml", config);
  write("outline.geojson", R"({"type":"FeatureCollection","features":[]})");
  EXPECT_TRUE(reason().starts_with("outline.geojson: ")) << reason();
  std::filesystem::remove(path("outline.geojson"));
  EXPECT_TRUE(reason().starts_with("outline.geojson: ")) << reason();
  std::filesystem::remove(path("theatre.toml"));
  EXPECT_EQ(reason(), "theatre.toml: cannot be read: No such file or directory");
}

}  // namespace
}  // namespace tidemark::theatre
