#include "pipeline/surface.hpp"

#include "base/csv.hpp"
#include "pipeline/fixture.hpp"

namespace tidemark::pipeline {
namespace {

class SurfaceTest : public TemporaryFolder {
 protected:
  base::Result<Surface> surface(std::string_view places, std::string_view evidence) {
    SurfaceRequest request;
    request.places = write("places.csv", places);
    request.evidence = write("evidence.csv", evidence);
    return make_surface(*world, request, faults);
  }
};

constexpr const char* kPlaces =
    "id,name,lat,lon\na,West,35,38\nb,Near west,35,38.2\nc,Near east,35,39.8\nd,East,35,40\n";

TEST_F(SurfaceTest, EveryPlaceGetsTheSideThatIsNear) {
  auto made = surface(kPlaces, "lat,lon,side\n35,38,red\n35,40,blue\n");
  ASSERT_TRUE(made.ok());
  std::vector<std::string> rows = base::split_list(surface_csv(*made), '\n');
  ASSERT_EQ(rows.size(), 5u);
  EXPECT_EQ(rows[0], "id,side,probability,area_km2");
  EXPECT_TRUE(rows[1].starts_with("a,red,"));
  EXPECT_TRUE(rows[2].starts_with("b,red,"));
  EXPECT_TRUE(rows[3].starts_with("c,blue,"));
  EXPECT_TRUE(rows[4].starts_with("d,blue,"));
  double share = 0;
  for (const measure::SideArea& area : made->areas) share += area.share;
  EXPECT_NEAR(share, 1, 1e-9);
  EXPECT_TRUE(faults.refused.empty());
}

TEST_F(SurfaceTest, WithoutIdsTheNameStandsInTheFirstColumn) {
  auto made = surface("name,lat,lon\n\"A, B\",35,38\n", "lat,lon,side\n35,38,red\n");
  ASSERT_TRUE(made.ok());
  EXPECT_NE(surface_csv(*made).find("\"A, B\",red,"), std::string::npos);
}

TEST_F(SurfaceTest, BrokenRowsAreRefusedByLineAndColumn) {
  auto made = surface("name,lat,lon\nA,35,38\nB,north,38\n,35,38\n",
                      "lat,lon,side,date\n35,38,red,2017-05-01\n35,38,red,May\n95,38,red,\n");
  ASSERT_TRUE(made.ok());
  EXPECT_EQ(made->rows.size(), 1u);
  std::string told = lines(faults.refused);
  EXPECT_NE(told.find("places.csv:3:2: lat 'north' is not a number"), std::string::npos) << told;
  EXPECT_NE(told.find("places.csv:4:1: name is empty"), std::string::npos) << told;
  EXPECT_NE(told.find("evidence.csv:3:4: "), std::string::npos) << told;
  EXPECT_NE(told.find("evidence.csv:4:1: lat '95'"), std::string::npos) << told;
}

TEST_F(SurfaceTest, OutsideTheOutlinePlacesTakeTheNearestCellAndFarEvidenceIsRefused) {
  SurfaceRequest request;
  request.places = write("places.csv", "name,lat,lon\nIn,35,38\nOut,60,60\n");
  request.evidence = write("evidence.csv", "lat,lon,side\n35,38,red\n60,60,blue\n");
  request.country = {{{{37, 34}, {39, 34}, {39, 36}, {37, 36}}, {}}};
  auto made = make_surface(*world, request, faults);
  ASSERT_TRUE(made.ok());
  ASSERT_EQ(made->rows.size(), 2u);
  EXPECT_GE(made->rows[1].cell, 0);
  EXPECT_EQ(lines(faults.refused), request.evidence + ":3: lies far outside the outline\n");
  EXPECT_EQ(lines(faults.warnings),
            request.places +
                ":3: places outside the outline take the nearest cell: 1, the first on "
                "this line\n");
}

TEST_F(SurfaceTest, EvidenceOfAnotherDayCountsLess) {
  auto probability = [&](std::optional<base::Date> on) {
    SurfaceRequest request;
    request.places = write("places.csv", kPlaces);
    request.evidence = write("evidence.csv", "lat,lon,side,date\n35,38,red,2017-05-01\n");
    request.on = on;
    auto made = make_surface(*world, request, faults);
    EXPECT_TRUE(made.ok());
    return made->map.probability(made->rows[3].cell, 0);
  };
  EXPECT_GT(probability({}), probability(*base::Date::from_ymd(2019, 5, 1)));
}

TEST_F(SurfaceTest, TablesThatGiveNothingFail) {
  EXPECT_EQ(surface("name,lat\nA,35\n", "lat,lon,side\n35,38,red\n").error().reason,
            "has no column 'lon'");
  EXPECT_EQ(surface(kPlaces, "lat,lon,side\n").error().reason, "gives no row that can be used");
}

}  // namespace
}  // namespace tidemark::pipeline
