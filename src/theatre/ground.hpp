// What a theatre tells of its ground beside outline and places: admin areas and barriers, from any
// GIS files that GDAL reads. theatre.toml names them (docs/theatres.md):
//
//   [[admin]]   file = "admin1.gpkg", level = 1, name = "ADM1_EN", id = "ADM1_PCODE"
//   [[barrier]] file = "lakes.geojson", name = "name", factor = 0.2
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"
#include "geo/polygon.hpp"

namespace tidemark::theatre {

struct AdminArea {
  std::string id, name;
  geo::MultiPolygon shape;
};

struct AdminLayer {
  int level = 1;
  std::vector<AdminArea> areas;
};

struct BarrierShape {
  std::string name;
  geo::MultiPolygon shape;
  double factor = 1;  // what is left of the way across its outline, 0 < factor <= 1
};

struct Ground {
  std::vector<AdminLayer> layers;  // by level
  std::vector<BarrierShape> barriers;
};

// A table of theatre.toml or a file that cannot be used goes to `errors` and costs only itself.
Ground load_ground(const base::World& world, const std::string& folder, base::Errors& errors);

}  // namespace tidemark::theatre
