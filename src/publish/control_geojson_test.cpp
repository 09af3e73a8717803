#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "geo/shapes_io.hpp"
#include "model/json.hpp"
#include "publish/publish_fixture.hpp"
#include "publish/tables.hpp"

namespace tidemark::publish {
namespace {

class ControlGeojson : public Country {
 protected:
  ControlGeojson()
      : file(std::filesystem::temp_directory_path() /
             ("tidemark_control_" + std::to_string(getpid()) + ".geojson")) {
    text = control_geojson(snapshot()).value();
    std::ofstream(file) << text;
  }
  ~ControlGeojson() override { std::filesystem::remove(file); }

  std::string text;
  std::filesystem::path file;
};

double signed_area(const model::Json& ring) {
  double sum = 0;
  for (std::size_t i = 0; i + 1 < ring.size(); ++i) {
    sum +=
        double(ring[i][0]) * double(ring[i + 1][1]) - double(ring[i + 1][0]) * double(ring[i][1]);
  }
  return sum;
}

TEST_F(ControlGeojson, OtherToolsReadTheSameAreas) {
  const auto features = geo::read_polygons(file.string());
  ASSERT_TRUE(features.ok()) << features.error().to_text();
  double red = 0, blue = 0;
  for (const geo::Feature& feature : *features) {
    (feature.properties.at("side") == "red" ? red : blue) += geo::area_km2(feature.shape);
  }
  EXPECT_NEAR(red, areas[0].km2, areas[0].km2 * 1e-6);
  EXPECT_NEAR(blue, areas[1].km2, areas[1].km2 * 1e-6);
}

TEST_F(ControlGeojson, FollowsRfc7946) {
  const model::Json json = model::Json::parse(text);
  ASSERT_EQ(json["type"], "FeatureCollection");
  ASSERT_GT(json["features"].size(), 3u);
  for (const model::Json& feature : json["features"]) {
    ASSERT_EQ(feature["geometry"]["type"], "Polygon");
    for (const model::Json& ring : feature["geometry"]["coordinates"]) {
      EXPECT_EQ(ring.front(), ring.back());
      EXPECT_GE(ring.size(), 4u);
      EXPECT_GT(signed_area(ring), 0);  // the fixture has no holes: outer rings all
      for (const model::Json& point : ring) {
        EXPECT_EQ(std::round(double(point[0]) * 1e6) / 1e6, double(point[0]));
      }
    }
  }
}

TEST_F(ControlGeojson, SaysOfEachCellWhoHeldItWhenAndHowSurely) {
  const model::Json json = model::Json::parse(text);
  int named = 0;
  for (const model::Json& feature : json["features"]) {
    const model::Json& p = feature["properties"];
    EXPECT_EQ(p["valid"], "2017-06-25");
    EXPECT_EQ(p["known_by"], "2017-07-14T09:30:00Z");
    if (p["place_id"].is_null()) continue;
    ++named;
    EXPECT_EQ(p["contested"], p["place"] == "Delta");
    EXPECT_EQ(p["side_name"], p["side"] == "red" ? "Red <Army>" : "Blue Front");
    EXPECT_EQ(p["probability"], p["place"] == "Delta" ? 0.5 : 0.95);
  }
  EXPECT_EQ(named, 4);
}

}  // namespace
}  // namespace tidemark::publish
