#include "pipeline/find_area.hpp"

#include "pipeline/observatory_fixture.hpp"

namespace tidemark::pipeline {
namespace {

using FindAreaTest = ObservatoryFolder;

TEST_F(FindAreaTest, ByItsNameInAnySpelling) {
  const Observatory observatory = make();
  const View seen = view(observatory);
  EXPECT_EQ(find_area(observatory, seen, "North Kivu")->area,
            find_area(observatory, seen, "NORTH kivu")->area);
  auto unknown = find_area(observatory, seen, "Atlantis");
  ASSERT_FALSE(unknown.ok());
  EXPECT_NE(unknown.error().reason.find("North Kivu"), std::string::npos);
}

TEST_F(FindAreaTest, IsAskedAboutWithAllItsCells) {
  const Observatory observatory = make();
  const View seen = view(observatory);
  double km2 = 0;
  const auto& areas = seen.complex.layers().front().areas;
  for (int area = 0; area < int(areas.size()); ++area) {
    const publish::Subject subject = subject_of(seen, {0, area});
    EXPECT_EQ(subject.area, areas[std::size_t(area)].name);
    EXPECT_EQ(subject.cell, -1);
    double sum = 0;
    for (const auto& [cell, part] : subject.parts()) sum += part;
    if (subject.km2 > 0) EXPECT_NEAR(sum, 1, 1e-9);
    km2 += subject.km2;
  }
  EXPECT_NEAR(km2, seen.complex.area_km2(), 0.01 * km2);
}

}  // namespace
}  // namespace tidemark::pipeline
