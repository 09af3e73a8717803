// A GeoPackage (OGC 12-128) in the making: layers of one geometry type each in EPSG:4326 or without
// geometry, calendar days in DATE columns, QGIS styles in its `layer_styles` table, and what the
// file says of itself in `gpkg_metadata`. Written by GDAL in memory; equal input gives equal bytes.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"

namespace tidemark::geo {

enum class LayerShape { none, points, lines, polygons };  // POINT, MULTILINESTRING, MULTIPOLYGON
enum class ColumnType { text, real, integer, boolean, day };

struct LayerColumn {
  std::string name;
  ColumnType type = ColumnType::text;
};

struct Layer {
  std::string name, description;
  LayerShape shape = LayerShape::none;
  std::vector<LayerColumn> columns;
};

// A day is a text, YYYY-MM-DD.
using LayerValue = std::variant<std::monostate, std::string, double, std::int64_t, bool>;

class Geopackage {
 public:
  // `changed`: what it gives as the time of its last change.
  static base::Result<Geopackage> create(base::Instant changed);
  Geopackage(Geopackage&&) noexcept;
  Geopackage& operator=(Geopackage&&) noexcept;
  ~Geopackage();

  // The layer to which rows are added from now on.
  base::Result<void> add_layer(const Layer& layer);
  // `geometry`: GeoJSON; "" when this row has none. REQUIRES: a value for each column, of its type
  base::Result<void> add_row(const std::vector<LayerValue>& values, const std::string& geometry);
  // The style in which QGIS opens the layer of that name.
  base::Result<void> add_style(const std::string& layer, const std::string& qml);
  base::Result<void> describe(const std::map<std::string, std::string>& metadata);
  // The file, with which this ends.
  base::Result<std::string> bytes();

 private:
  class File;
  explicit Geopackage(std::unique_ptr<File> file);
  std::unique_ptr<File> file_;
};

}  // namespace tidemark::geo
