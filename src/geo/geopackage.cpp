#include "geo/geopackage.hpp"

#include <cpl_vsi.h>
#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <atomic>

#include "geo/detail/gdal.hpp"

namespace tidemark::geo {
namespace {

constexpr const char* kStyles = "layer_styles";
constexpr const char* kStyleName = "tidemark";

// Sets GDAL's clock while it lives: files made of equal input are equal.
class Clock {
 public:
  explicit Clock(base::Instant at) {
    CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", at.to_text().c_str());
  }
  ~Clock() { CPLSetThreadLocalConfigOption("OGR_CURRENT_DATE", nullptr); }
  Clock(const Clock&) = delete;
  Clock& operator=(const Clock&) = delete;
};

OGRwkbGeometryType wkb_type(LayerShape shape) {
  switch (shape) {
    case LayerShape::points: return wkbPoint;
    case LayerShape::lines: return wkbMultiLineString;
    case LayerShape::polygons: return wkbMultiPolygon;
    case LayerShape::none: break;
  }
  return wkbNone;
}

void set_type(OGRFieldDefn& field, ColumnType type) {
  switch (type) {
    case ColumnType::text: break;
    case ColumnType::real: field.SetType(OFTReal); break;
    case ColumnType::integer: field.SetType(OFTInteger64); break;
    case ColumnType::day: field.SetType(OFTDate); break;
    case ColumnType::boolean:
      field.SetType(OFTInteger);
      field.SetSubType(OFSTBoolean);
      break;
  }
}

void set(OGRFeature& feature, int field, const LayerValue& value) {
  if (auto* text = std::get_if<std::string>(&value)) {
    feature.SetField(field, text->c_str());
  } else if (auto* number = std::get_if<double>(&value)) {
    feature.SetField(field, *number);
  } else if (auto* whole = std::get_if<std::int64_t>(&value)) {
    feature.SetField(field, GIntBig(*whole));
  } else if (auto* yes = std::get_if<bool>(&value)) {
    feature.SetField(field, *yes ? 1 : 0);
  } else {
    feature.SetFieldNull(field);
  }
}

}  // namespace

class Geopackage::File {
 public:
  explicit File(base::Instant at)
      : changed(at), path(fmt::format("/vsimem/tidemark-{}.gpkg", next_number())) {}
  ~File() {
    dataset.reset();
    VSIUnlink(path.c_str());
  }

  base::Instant changed;
  std::string path;
  GDALDatasetUniquePtr dataset;
  OGRLayer* layer = nullptr;
  OGRwkbGeometryType type = wkbNone;

 private:
  static int next_number() {
    static std::atomic<int> number = 0;
    return ++number;
  }
};

Geopackage::Geopackage(std::unique_ptr<File> file) : file_(std::move(file)) {}
Geopackage::Geopackage(Geopackage&&) noexcept = default;
Geopackage& Geopackage::operator=(Geopackage&&) noexcept = default;
Geopackage::~Geopackage() = default;

base::Result<Geopackage> Geopackage::create(base::Instant changed) {
  detail::register_drivers();
  detail::Quiet quiet;
  Clock clock(changed);
  auto file = std::make_unique<File>(changed);
  GDALDriver* driver = GetGDALDriverManager()->GetDriverByName("GPKG");
  if (!driver) return base::Error{"this GDAL writes no GeoPackages"};
  file->dataset.reset(driver->Create(file->path.c_str(), 0, 0, 0, GDT_Unknown, nullptr));
  if (!file->dataset) return quiet.error("no GeoPackage could be made", "");
  return Geopackage(std::move(file));
}

base::Result<void> Geopackage::add_layer(const Layer& layer) {
  detail::Quiet quiet;
  Clock clock(file_->changed);
  if (file_->layer) file_->dataset->CommitTransaction();
  CPLStringList options;
  options.SetNameValue("GEOMETRY_NAME", "geom");
  options.SetNameValue("IDENTIFIER", layer.name.c_str());
  options.SetNameValue("DESCRIPTION", layer.description.c_str());
  file_->type = wkb_type(layer.shape);
  OGRSpatialReference reference = detail::wgs84();
  file_->layer =
      file_->dataset->CreateLayer(layer.name.c_str(), file_->type == wkbNone ? nullptr : &reference,
                                  file_->type, options.List());
  if (!file_->layer) return quiet.error("the layer " + layer.name, "");
  for (const LayerColumn& column : layer.columns) {
    OGRFieldDefn field(column.name.c_str(), OFTString);
    set_type(field, column.type);
    if (file_->layer->CreateField(&field) != OGRERR_NONE) {
      return quiet.error(fmt::format("the column {} of {}", column.name, layer.name), "");
    }
  }
  file_->dataset->StartTransaction();
  return {};
}

base::Result<void> Geopackage::add_row(const std::vector<LayerValue>& values,
                                       const std::string& geometry) {
  detail::Quiet quiet;
  Clock clock(file_->changed);
  OGRFeature feature(file_->layer->GetLayerDefn());
  for (std::size_t i = 0; i < values.size(); ++i) set(feature, int(i), values[i]);
  if (!geometry.empty()) {
    OGRGeometry* shape = OGRGeometryFactory::createFromGeoJson(geometry.c_str());
    if (!shape) return quiet.error("a geometry", "");
    shape = OGRGeometryFactory::forceTo(shape, file_->type);
    if (!shape || feature.SetGeometryDirectly(shape) != OGRERR_NONE) {
      return quiet.error("a geometry", "");
    }
  }
  if (file_->layer->CreateFeature(&feature) != OGRERR_NONE) return quiet.error("a row", "");
  return {};
}

base::Result<void> Geopackage::add_style(const std::string& layer, const std::string& qml) {
  if (!file_->dataset->GetLayerByName(kStyles)) {
    auto done = add_layer({kStyles,
                           "styles of the layers, for QGIS",
                           LayerShape::none,
                           {{"f_table_catalog"},
                            {"f_table_schema"},
                            {"f_table_name"},
                            {"f_geometry_column"},
                            {"styleName"},
                            {"styleQML"},
                            {"styleSLD"},
                            {"useAsDefault", ColumnType::boolean},
                            {"description"},
                            {"owner"},
                            {"ui"},
                            {"update_time"}}});
    if (!done) return done;
  }
  file_->layer = file_->dataset->GetLayerByName(kStyles);
  file_->type = wkbNone;
  using namespace std::string_literals;
  return add_row({""s,
                  ""s,
                  layer,
                  "geom"s,
                  std::string(kStyleName),
                  qml,
                  ""s,
                  true,
                  std::string(kStyleName),
                  ""s,
                  {},
                  file_->changed.to_text()},
                 "");
}

base::Result<void> Geopackage::describe(const std::map<std::string, std::string>& metadata) {
  detail::Quiet quiet;
  Clock clock(file_->changed);
  CPLStringList items;
  for (const auto& [name, value] : metadata) items.SetNameValue(name.c_str(), value.c_str());
  if (file_->dataset->SetMetadata(items.List()) != CE_None) return quiet.error("its metadata", "");
  return {};
}

base::Result<std::string> Geopackage::bytes() {
  detail::Quiet quiet;
  Clock clock(file_->changed);
  if (file_->layer) file_->dataset->CommitTransaction();
  file_->dataset.reset();  // writes what is left
  if (CPLGetLastErrorType() == CE_Failure) return quiet.error("the GeoPackage", "");
  vsi_l_offset size = 0;
  const GByte* begin = VSIGetMemFileBuffer(file_->path.c_str(), &size, FALSE);
  if (!begin) return quiet.error("the GeoPackage", "");
  return std::string(reinterpret_cast<const char*>(begin), std::size_t(size));
}

}  // namespace tidemark::geo
