#include "pipeline/find_place.hpp"

#include "pipeline/find_area.hpp"
#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

class FindPlaceTest : public ObservatoryFolder {
 protected:
  FindPlaceTest()
      : observatory_(make({write(
            "twins.csv",
            "id,name,aliases,kind,lat,lon,admin1\n"
            "x:north,Kibati,,village,-1.5,29.25,North Kivu\n"
            "x:south,Kibati,,village,-2.4,28.5,South Kivu\n"
            "x:alias,Mudja,Kibati,village,-0.5,28.5,North Kivu\n"
            "x:mine,Luwowo,,hill,-1.52,28.85,North Kivu\n"
            "x:luwowo,Luwowo,,village,-1.2,28.6,North Kivu\n"
            "x:nk,Province of the North,Nord-Kivu|North Kivu,governorate,-0.8,29,North Kivu\n")})) {
  }

  // The place's id; "" for a point; the error's text when nothing was found.
  std::string find(const std::string& wanted) {
    View seen = view(observatory_);
    auto found = find_place(observatory_, seen, wanted);
    if (!found) return found.error().reason;
    EXPECT_GE(found->subject.cell, 0);
    return found->subject.place ? found->subject.place->id : "";
  }
  // The area's name, or the error's text.
  std::string find_area_name(const std::string& wanted) {
    View seen = view(observatory_);
    auto found = find_area(observatory_, seen, wanted);
    if (!found) return found.error().reason;
    return seen.complex.layers()[found->layer].areas[std::size_t(found->area)].name;
  }
  Observatory observatory_;
};

TEST_F(FindPlaceTest, AnAreaByAnyNameThatTheGazetteerHas) {
  EXPECT_EQ(find_area_name("south kivu"), "South Kivu");
  EXPECT_EQ(find_area_name("Nord-Kivu"), "North Kivu");
  EXPECT_EQ(find_area_name("Atlantis"),
            "'Atlantis' is no area of Kivu; there are North Kivu, South Kivu");
}

TEST_F(FindPlaceTest, AnAreaIsAskedAboutWithAllItsCells) {
  const View seen = view(observatory_);
  const auto& areas = seen.complex.layers().front().areas;
  double km2 = 0;
  for (int area = 0; area < int(areas.size()); ++area) {
    const publish::Subject subject = subject_of(seen, {0, area});
    EXPECT_EQ(subject.area, areas[std::size_t(area)].name);
    double sum = 0;
    for (const auto& [cell, part] : subject.parts()) sum += part;
    EXPECT_NEAR(sum, 1, 1e-9);
    km2 += subject.km2;
  }
  EXPECT_NEAR(km2, seen.complex.area_km2(), 1e-6 * km2);
}

TEST_F(FindPlaceTest, ByNameIdAliasAndPosition) {
  EXPECT_EQ(find("Goma"), "cd:goma");
  EXPECT_EQ(find("gOMA"), "cd:goma");
  EXPECT_EQ(find("cd:goma"), "cd:goma");
  EXPECT_EQ(find("Saké"), "cd:sake");
  EXPECT_EQ(find("-1.674, 29.228"), "");
}

TEST_F(FindPlaceTest, SaysWhyNothingWasFound) {
  EXPECT_EQ(find("Gomba"), "'Gomba' is no place that the gazetteers know; did you mean Goma?");
  EXPECT_EQ(find("Atlantis"), "'Atlantis' is no place that the gazetteers know");
  EXPECT_EQ(find("Lake Kivu"),
            "'Lake Kivu' has no point on the map: it is an area, a line or lies outside");
  EXPECT_EQ(find("48.85,2.35"), "48.850 2.350 lies outside Kivu");
}

TEST_F(FindPlaceTest, AProvinceTellsPlacesOfOneNameApart) {
  std::string several = find("Kibati");
  EXPECT_TRUE(several.starts_with("'Kibati' may be any of 2 places")) << several;
  EXPECT_NE(several.find("\n  Kibati, village, South Kivu (x:south) at -2.400 28.500"),
            several.npos);
  EXPECT_EQ(find("Kibati, South Kivu"), "x:south");
}

TEST_F(FindPlaceTest, APlaceThatReportsTellOfIsMeant) {
  archive(observatory_,
          {reading("a", day(2025, 1, 28), {gain("x:south", "m23", day(2025, 1, 27))})});
  EXPECT_EQ(find("Kibati"), "x:south");
}

TEST_F(FindPlaceTest, ASettlementComesBeforeAHillAndTheHillIsNamed) {
  View seen = view(observatory_);
  auto found = find_place(observatory_, seen, "Luwowo");
  ASSERT_TRUE(found.ok());
  EXPECT_EQ(found->subject.place->id, "x:luwowo");
  ASSERT_EQ(found->passed_over.size(), 1u);
  EXPECT_EQ(found->passed_over[0]->id, "x:mine");
}

}  // namespace
}  // namespace tidemark::pipeline
