#include "theatre/ground.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>

namespace tidemark::theatre {
namespace {

class GroundTest : public testing::Test {
 protected:
  void SetUp() override {
    // One for each test: they may run side by side.
    folder_ = std::filesystem::path(testing::TempDir()) / "tidemark_ground" /
              testing::UnitTest::GetInstance()->current_test_info()->name() /
              std::to_string(getpid());
    write("areas.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"NAME":"West","CODE":"W1"},"geometry":
        {"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,1],[0,0]]]}},
      {"type":"Feature","properties":{"NAME":"East","CODE":"E1"},"geometry":
        {"type":"Polygon","coordinates":[[[1,0],[2,0],[2,1],[1,1],[1,0]]]}}]})");
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }
  void write(const std::string& name, const std::string& text) {
    ASSERT_TRUE(base::real_world()->write((folder_ / name).string(), text).ok());
  }
  Ground load(const std::string& config) {
    write("theatre.toml", config);
    errors_.clear();
    return load_ground(*base::real_world(), folder_.string(), errors_);
  }

  std::filesystem::path folder_;
  base::Errors errors_;
};

TEST_F(GroundTest, ReadsLayersByLevelAndBarriers) {
  Ground ground = load(
      "[[admin]]\nfile = \"areas.geojson\"\nlevel = 2\nname = \"CODE\"\n"
      "[[admin]]\nfile = \"areas.geojson\"\nlevel = 1\nname = \"NAME\"\nid = \"CODE\"\n"
      "[[barrier]]\nfile = \"areas.geojson\"\nname = \"NAME\"\nfactor = 0.2\n");
  EXPECT_TRUE(errors_.empty());
  ASSERT_EQ(ground.layers.size(), 2u);
  EXPECT_EQ(ground.layers[0].areas[1].name, "East");
  EXPECT_EQ(ground.layers[0].areas[1].id, "E1");
  EXPECT_EQ(ground.layers[1].areas[0].name, "W1");
  EXPECT_NEAR(ground.layers[0].areas[0].shape[0].outer[2].lat, 1, 1e-12);
  ASSERT_EQ(ground.barriers.size(), 2u);
  EXPECT_EQ(ground.barriers[1].name, "East");
  EXPECT_EQ(ground.barriers[1].factor, 0.2);
  ASSERT_EQ(ground.barriers[1].lines.size(), 1u);
  EXPECT_EQ(ground.barriers[1].lines[0].front(), ground.barriers[1].lines[0].back()) << "closed";
}

TEST_F(GroundTest, RiversAreBarriersAsLines) {
  write("rivers.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"Long River"},"geometry":
        {"type":"MultiLineString","coordinates":[[[0,0],[1,1]],[[1,1],[2,1],[2,2]]]}}]})");
  Ground ground = load("[[barrier]]\nfile = \"rivers.geojson\"\nname = \"name\"\nfactor = 0.5\n");
  EXPECT_TRUE(errors_.empty());
  ASSERT_EQ(ground.barriers.size(), 1u) << "one barrier, whatever its number of lines";
  EXPECT_EQ(ground.barriers[0].name, "Long River");
  ASSERT_EQ(ground.barriers[0].lines.size(), 2u);
  EXPECT_EQ(ground.barriers[0].lines[1].size(), 3u);
}

TEST_F(GroundTest, RoadsBelongToPlaces) {
  write("roads.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"place":"x:a-b-road"},"geometry":
        {"type":"LineString","coordinates":[[0,0],[1,1],[2,1]]}}]})");
  Ground ground = load("[[road]]\nfile = \"roads.geojson\"\nid = \"place\"\n");
  EXPECT_TRUE(errors_.empty());
  ASSERT_EQ(ground.roads.size(), 1u);
  EXPECT_EQ(ground.roads[0].id, "x:a-b-road");
  EXPECT_EQ(ground.roads[0].lines[0].size(), 3u);
  ground = load("[[road]]\nfile = \"roads.geojson\"\nid = \"name\"\n");
  EXPECT_TRUE(ground.roads.empty());
  ASSERT_EQ(errors_.size(), 1u);
  EXPECT_NE(errors_[0].to_text().find("no place id in the field 'name'"), std::string::npos);
}

TEST_F(GroundTest, AnAreaMustBeAPolygon) {
  write("rivers.geojson", R"({"type":"Feature","properties":{"name":"R"},"geometry":
      {"type":"LineString","coordinates":[[0,0],[1,1]]}})");
  Ground ground = load("[[admin]]\nfile = \"rivers.geojson\"\nlevel = 1\nname = \"name\"\n");
  EXPECT_TRUE(ground.layers.empty());
  ASSERT_EQ(errors_.size(), 1u);
  EXPECT_NE(errors_[0].to_text().find("no polygon"), std::string::npos);
}

TEST_F(GroundTest, WatersThatCannotBeReadCostOnlyThemselves) {
  write("waters.geojson", R"({"type":"FeatureCollection","features":[
      {"type":"Feature","properties":{"name":"Long River","kind":"river","rank":"1"},"geometry":
        {"type":"LineString","coordinates":[[0,0],[1,1]]}}]})");
  const std::string admin = "[[admin]]\nfile = \"areas.geojson\"\nlevel = 1\nname = \"NAME\"\n";
  Ground ground = load("[files]\nwaters = \"waters.geojson\"\n" + admin);
  EXPECT_TRUE(errors_.empty());
  ASSERT_EQ(ground.waters.size(), 1u);
  EXPECT_EQ(ground.waters[0].name, "Long River");
  EXPECT_EQ(ground.waters[0].rank, 1);
  write("waters.geojson", "{ \"type\": \"Feature");
  ground = load("[files]\nwaters = \"waters.geojson\"\n" + admin);
  EXPECT_TRUE(ground.waters.empty());
  EXPECT_EQ(ground.layers.size(), 1u);
  ASSERT_EQ(errors_.size(), 1u);
  EXPECT_NE(errors_[0].to_text().find("waters.geojson"), std::string::npos);
}

TEST_F(GroundTest, ABrokenTableCostsOnlyItself) {
  for (auto [table, reason] : {std::pair("[[admin]]\nlevel = 1\nname = \"NAME\"\n", "no file"),
                               {"[[admin]]\nfile = \"areas.geojson\"\nname = \"NAME\"\n", "level"},
                               {"[[admin]]\nfile = \"areas.geojson\"\nlevel = 1\n", "no name"},
                               {"[[admin]]\nfile = \"none.gpkg\"\nlevel = 1\n", "none.gpkg"},
                               {"[[barrier]]\nfile = \"areas.geojson\"\nfactor = 2\n", "factor"}}) {
    Ground ground =
        load(std::string(table) + "[[barrier]]\nfile = \"areas.geojson\"\nfactor = 0.5\n");
    EXPECT_EQ(ground.barriers.size(), 2u) << table;
    ASSERT_EQ(errors_.size(), 1u) << table;
    EXPECT_NE(errors_[0].to_text().find(reason), std::string::npos) << errors_[0].to_text();
  }
}

TEST_F(GroundTest, ATheatreNeedsNone) {
  Ground ground = load("id = \"x\"\n");
  EXPECT_TRUE(ground.layers.empty() && ground.barriers.empty() && errors_.empty());
}

}  // namespace
}  // namespace tidemark::theatre
