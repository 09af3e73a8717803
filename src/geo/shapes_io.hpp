// Shapes from GIS files (GDAL).
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "geo/polygon.hpp"

namespace tidemark::geo {

struct Feature {
  std::map<std::string, std::string> properties;
  MultiPolygon shape;
  std::vector<std::vector<Point>> lines;
};

// Every polygon feature of a GIS file that GDAL can read (GeoJSON, TopoJSON, GeoPackage, Shapefile
// …), in its order, transformed to WGS 84 longitude and latitude. Features of other kinds are left
// out.
base::Result<std::vector<Feature>> read_polygons(const std::string& file);
// The same of features that are polygons, lines or both.
base::Result<std::vector<Feature>> read_shapes(const std::string& file);

}  // namespace tidemark::geo
