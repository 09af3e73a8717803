#include "geo/shapes_io.hpp"

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogrsf_frmts.h>

#include <cmath>
#include <filesystem>
#include <memory>
#include <optional>

#include "geo/detail/gdal.hpp"

namespace tidemark::geo {
namespace {

struct FreeTransformation {
  void operator()(OGRCoordinateTransformation* t) const {
    OGRCoordinateTransformation::DestroyCT(t);
  }
};
using Transformation = std::unique_ptr<OGRCoordinateTransformation, FreeTransformation>;

using detail::Quiet;
using detail::wgs84;

// Nothing for a ring of no area or with a position that is none.
std::optional<Ring> ring_of(const OGRLinearRing& line) {
  Ring ring;
  for (int i = 0; i < line.getNumPoints(); ++i) {
    Point p{line.getX(i), line.getY(i)};
    if (!(std::abs(p.lon) <= 360 && std::abs(p.lat) <= 90)) return std::nullopt;
    if (ring.empty() || ring.back() != p) ring.push_back(p);
  }
  if (ring.size() > 1 && ring.front() == ring.back()) ring.pop_back();
  if (ring.size() < 3) return std::nullopt;
  return ring;
}

void add_polygons(const OGRGeometry& geometry, MultiPolygon& shape) {
  OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbPolygon) {
    const OGRPolygon& source = *geometry.toPolygon();
    if (source.IsEmpty()) return;
    std::optional<Ring> outer = ring_of(*source.getExteriorRing());
    if (!outer) return;
    Polygon polygon{std::move(*outer), {}};
    for (int i = 0; i < source.getNumInteriorRings(); ++i) {
      if (auto hole = ring_of(*source.getInteriorRing(i)))
        polygon.holes.push_back(std::move(*hole));
    }
    shape.push_back(std::move(polygon));
  } else if (type == wkbMultiPolygon || type == wkbGeometryCollection) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) add_polygons(*part, shape);
  }
}

void add_lines(const OGRGeometry& geometry, std::vector<std::vector<Point>>& lines) {
  OGRwkbGeometryType type = wkbFlatten(geometry.getGeometryType());
  if (type == wkbLineString) {
    const OGRLineString& source = *geometry.toLineString();
    std::vector<Point> line;
    for (int i = 0; i < source.getNumPoints(); ++i) {
      Point p{source.getX(i), source.getY(i)};
      if (std::abs(p.lon) <= 360 && std::abs(p.lat) <= 90) line.push_back(p);
    }
    if (line.size() > 1) lines.push_back(std::move(line));
  } else if (type == wkbMultiLineString || type == wkbGeometryCollection) {
    for (const OGRGeometry* part : *geometry.toGeometryCollection()) add_lines(*part, lines);
  }
}

std::map<std::string, std::string> properties_of(const OGRFeature& feature) {
  std::map<std::string, std::string> properties;
  for (int i = 0; i < feature.GetFieldCount(); ++i) {
    if (!feature.IsFieldSetAndNotNull(i)) continue;
    properties[feature.GetFieldDefnRef(i)->GetNameRef()] = feature.GetFieldAsString(i);
  }
  return properties;
}

base::Result<void> read_layer(OGRLayer& layer, const std::string& file, const Quiet& quiet,
                              std::vector<Feature>& features) {
  Transformation to_wgs84;
  // A layer that names no reference system is taken to be in WGS 84, as TopoJSON always is.
  if (const OGRSpatialReference* own = layer.GetSpatialRef(); own && !own->IsSame(&wgs84())) {
    to_wgs84.reset(OGRCreateCoordinateTransformation(own, &wgs84()));
    if (!to_wgs84) return quiet.error("unknown coordinate reference system", file);
  }
  layer.ResetReading();
  while (OGRFeatureUniquePtr source{layer.GetNextFeature()}) {
    if (!source->GetGeometryRef()) continue;
    // Arcs become chords.
    std::unique_ptr<OGRGeometry> geometry(source->GetGeometryRef()->getLinearGeometry());
    if (!geometry) continue;
    if (to_wgs84 && geometry->transform(to_wgs84.get()) != OGRERR_NONE) {
      return quiet.error(
          fmt::format("feature {} cannot be transformed to WGS 84", source->GetFID()), file);
    }
    Feature feature{properties_of(*source), {}, {}};
    add_polygons(*geometry, feature.shape);
    add_lines(*geometry, feature.lines);
    if (!feature.shape.empty() || !feature.lines.empty()) features.push_back(std::move(feature));
  }
  // The end of a layer and a break in it look the same but for this.
  if (CPLGetLastErrorType() == CE_Failure) return quiet.error("broken in the middle", file);
  return {};
}

}  // namespace

base::Result<std::vector<Feature>> read_shapes(const std::string& file) {
  detail::register_drivers();
  // GDAL would also open addresses and database connections; only what is on the disk is meant
  // here.
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return base::Error{"no such file", file};
  Quiet quiet;
  GDALDatasetUniquePtr dataset(
      GDALDataset::Open(file.c_str(), GDAL_OF_VECTOR | GDAL_OF_READONLY | GDAL_OF_VERBOSE_ERROR));
  if (!dataset) return quiet.error("not a GIS file that GDAL can read", file);
  std::vector<Feature> features;
  for (OGRLayer* layer : dataset->GetLayers()) {
    auto read = read_layer(*layer, file, quiet, features);
    if (!read) return read.error();
  }
  return features;
}

base::Result<std::vector<Feature>> read_polygons(const std::string& file) {
  auto features = read_shapes(file);
  if (features) std::erase_if(*features, [](const Feature& one) { return one.shape.empty(); });
  return features;
}

}  // namespace tidemark::geo
