// What was written is what GDAL reads.
#include "geo/geopackage.hpp"

#include <gdal_priv.h>
#include <gtest/gtest.h>
#include <ogrsf_frmts.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace tidemark::geo {
namespace {

class Packages : public ::testing::Test {
 protected:
  ~Packages() override { std::filesystem::remove(file); }

  std::string made() {
    auto package = Geopackage::create({1500000000});
    EXPECT_TRUE(package.ok());
    EXPECT_TRUE(package
                    ->add_layer({"towns",
                                 "some towns",
                                 LayerShape::points,
                                 {{"name"},
                                  {"km2", ColumnType::real},
                                  {"people", ColumnType::integer},
                                  {"taken", ColumnType::boolean},
                                  {"on", ColumnType::day}}})
                    .ok());
    EXPECT_TRUE(package
                    ->add_row({std::string("Ḥalab"), 1.25, std::int64_t(1) << 40, true,
                               std::string("2017-06-19")},
                              R"({"type":"Point","coordinates":[38.5,35.25]})")
                    .ok());
    EXPECT_TRUE(package->add_row({{}, {}, {}, {}, {}}, "").ok());
    EXPECT_TRUE(package->add_layer({"areas", "", LayerShape::polygons, {{"side"}}}).ok());
    EXPECT_TRUE(package
                    ->add_row({std::string("red")},
                              R"({"type":"Polygon","coordinates":[[[0,0],[1,0],[1,1],[0,0]]]})")
                    .ok());
    EXPECT_TRUE(package->add_layer({"list", "", LayerShape::none, {{"word"}}}).ok());
    EXPECT_TRUE(package->add_style("areas", "<qgis/>").ok());
    EXPECT_TRUE(package->add_style("towns", "<qgis version=\"3\"/>").ok());
    EXPECT_TRUE(package->describe({{"profile", "public"}, {"licence", "CC BY"}}).ok());
    return *package->bytes();
  }
  GDALDatasetUniquePtr opened() {
    std::ofstream(file, std::ios::binary) << made();
    return GDALDatasetUniquePtr(GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR));
  }

  std::string file = ::testing::TempDir() + "package_" + std::to_string(getpid()) + ".gpkg";
};

TEST_F(Packages, LayersHaveOneTypeOfGeometry) {
  auto dataset = opened();
  ASSERT_TRUE(dataset);
  const auto type = [&](const char* layer) {
    return OGRGeometryTypeToName(dataset->GetLayerByName(layer)->GetGeomType());
  };
  EXPECT_STREQ(type("towns"), "Point");
  EXPECT_STREQ(type("areas"), "Multi Polygon");
  EXPECT_STREQ(type("list"), "None");
  EXPECT_STREQ(dataset->GetLayerByName("towns")->GetSpatialRef()->GetAuthorityCode(nullptr),
               "4326");
}

TEST_F(Packages, ValuesComeBack) {
  auto dataset = opened();
  OGRLayer* towns = dataset->GetLayerByName("towns");
  OGRFeatureUniquePtr first(towns->GetNextFeature()), second(towns->GetNextFeature());
  ASSERT_TRUE(first && second);
  EXPECT_STREQ(first->GetFieldAsString("name"), "Ḥalab");
  EXPECT_EQ(first->GetFieldAsDouble("km2"), 1.25);
  EXPECT_EQ(first->GetFieldAsInteger64("people"), GIntBig(1) << 40);
  EXPECT_STREQ(first->GetFieldAsString("on"), "2017/06/19");
  EXPECT_EQ(first->GetFieldDefnRef(first->GetFieldIndex("on"))->GetType(), OFTDate);
  EXPECT_EQ(first->GetFieldDefnRef(first->GetFieldIndex("taken"))->GetSubType(), OFSTBoolean);
  EXPECT_EQ(first->GetGeometryRef()->toPoint()->getX(), 38.5);
  EXPECT_EQ(first->GetGeometryRef()->toPoint()->getY(), 35.25);
  for (int i = 0; i < second->GetFieldCount(); ++i) EXPECT_TRUE(second->IsFieldNull(i));
  EXPECT_EQ(second->GetGeometryRef(), nullptr);
}

TEST_F(Packages, StylesAndMetadataAreThere) {
  auto dataset = opened();
  EXPECT_STREQ(dataset->GetMetadataItem("profile"), "public");
  OGRLayer* styles = dataset->GetLayerByName("layer_styles");
  ASSERT_TRUE(styles);
  OGRFeatureUniquePtr first(styles->GetNextFeature()), second(styles->GetNextFeature());
  EXPECT_STREQ(first->GetFieldAsString("f_table_name"), "areas");
  EXPECT_STREQ(first->GetFieldAsString("styleQML"), "<qgis/>");
  EXPECT_EQ(first->GetFieldAsInteger("useAsDefault"), 1);
  EXPECT_STREQ(second->GetFieldAsString("f_table_name"), "towns");
}

TEST_F(Packages, EqualInputGivesEqualBytes) { EXPECT_EQ(made(), made()); }

TEST_F(Packages, ABrokenGeometryIsRefused) {
  auto package = Geopackage::create({0});
  ASSERT_TRUE(package->add_layer({"towns", "", LayerShape::points, {}}).ok());
  EXPECT_FALSE(package->add_row({}, "{\"type\":\"Poi").ok());
}

}  // namespace
}  // namespace tidemark::geo
