#include "geo/shapes_io.hpp"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace tidemark::geo {
namespace {

class ShapesIo : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto* test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(::testing::TempDir()) / (std::string("shapes_") + test->name());
    std::filesystem::create_directories(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string file(const std::string& name, const std::string& text) {
    std::string path = (folder_ / name).string();
    std::ofstream(path) << text;
    return path;
  }

 private:
  std::filesystem::path folder_;
};

TEST_F(ShapesIo, ReadsGeoJsonWithPropertiesAndHoles) {
  auto features = read_polygons(file("a.geojson", R"({"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"name":"A","n":3,"nothing":null},"geometry":{"type":"Polygon",
     "coordinates":[[[30,10],[34,10],[34,14],[30,14],[30,10]],[[31,11],[31,12],[32,12],[31,11]]]}},
    {"type":"Feature","properties":{"name":"P"},"geometry":{"type":"Point","coordinates":[1,2]}},
    {"type":"Feature","properties":{"name":"M"},"geometry":{"type":"MultiPolygon",
     "coordinates":[[[[0,0],[1,0],[1,1],[0,0]]],[[[5,5],[6,5],[6,6],[5,5]]]]}}]})"));
  ASSERT_TRUE(features.ok()) << features.error().reason;
  ASSERT_EQ(features->size(), 2u);
  const Feature& a = features->front();
  EXPECT_EQ(a.properties.at("name"), "A");
  EXPECT_EQ(a.properties.at("n"), "3");
  EXPECT_FALSE(a.properties.contains("nothing"));
  ASSERT_EQ(a.shape.size(), 1u);
  EXPECT_EQ(a.shape[0].outer, (Ring{{30, 10}, {34, 10}, {34, 14}, {30, 14}}));
  ASSERT_EQ(a.shape[0].holes.size(), 1u);
  EXPECT_EQ(features->back().shape.size(), 2u);
}

// The central meridian of zone 37 is 39° E; 500 km east and 0 km north is its crossing of the
// equator.
TEST_F(ShapesIo, TransformsToWgs84LongitudeFirst) {
  auto features = read_polygons(file("utm.geojson", R"({"type":"FeatureCollection",
    "crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::32637"}},"features":[
    {"type":"Feature","properties":{},"geometry":{"type":"Polygon",
     "coordinates":[[[500000,0],[600000,0],[500000,100000],[500000,0]]]}}]})"));
  ASSERT_TRUE(features.ok()) << features.error().reason;
  ASSERT_EQ(features->size(), 1u);
  const Ring& ring = features->front().shape.front().outer;
  EXPECT_NEAR(ring[0].lon, 39, 1e-9);
  EXPECT_NEAR(ring[0].lat, 0, 1e-9);
  EXPECT_NEAR(ring[1].lon, 39.898, 0.001);
  EXPECT_NEAR(ring[2].lat, 0.904, 0.001);
}

// GML of EPSG:4326 has latitude first.
TEST_F(ShapesIo, MindsTheAxisOrderOfTheFile) {
  auto features = read_polygons(file("a.gml", R"(<?xml version="1.0"?>
    <ogr:FeatureCollection xmlns:ogr="http://ogr.maptools.org/" xmlns:gml="http://www.opengis.net/gml/3.2">
    <ogr:featureMember><ogr:a gml:id="a.0"><ogr:shape>
    <gml:Polygon srsName="urn:ogc:def:crs:EPSG::4326" gml:id="a.g"><gml:exterior><gml:LinearRing>
    <gml:posList>34 38 34 39 35 39 34 38</gml:posList></gml:LinearRing></gml:exterior></gml:Polygon>
    </ogr:shape></ogr:a></ogr:featureMember></ogr:FeatureCollection>)"));
  ASSERT_TRUE(features.ok()) << features.error().reason;
  ASSERT_EQ(features->size(), 1u);
  EXPECT_EQ(features->front().shape.front().outer.front(), (Point{38, 34}));
}

TEST_F(ShapesIo, ReadsTopoJson) {
  auto features = read_polygons(file("a.json", R"({"type":"Topology",
    "objects":{"land":{"type":"GeometryCollection","geometries":[
      {"type":"Polygon","id":"760","properties":{"name":"A"},"arcs":[[0]]}]}},
    "arcs":[[[0,0],[10,0],[0,10],[-10,-10]]],
    "transform":{"scale":[0.1,0.1],"translate":[36,34]}})"));
  ASSERT_TRUE(features.ok()) << features.error().reason;
  ASSERT_EQ(features->size(), 1u);
  EXPECT_EQ(features->front().properties.at("id"), "760");
  EXPECT_EQ(features->front().properties.at("name"), "A");
  EXPECT_EQ(features->front().shape.front().outer, (Ring{{36, 34}, {37, 34}, {37, 35}}));
}

TEST_F(ShapesIo, NamesTheFileThatItCannotRead) {
  auto missing = read_polygons("/nonexistent/a.geojson");
  ASSERT_FALSE(missing.ok());
  EXPECT_EQ(missing.error().file, "/nonexistent/a.geojson");
  std::string path = file("a.geojson", "{\"type\": \"FeatureCollection\", \"features\": [");
  ::testing::internal::CaptureStderr();
  auto broken = read_polygons(path);
  EXPECT_EQ(::testing::internal::GetCapturedStderr(), "") << "libraries do not print";
  ASSERT_FALSE(broken.ok());
  EXPECT_EQ(broken.error().file, path);
}

}  // namespace
}  // namespace tidemark::geo
