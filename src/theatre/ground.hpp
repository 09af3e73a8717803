// What a theatre tells of its ground beside outline and places: admin areas, barriers, roads and
// waters, from any GIS files that GDAL reads. theatre.toml names them (docs/theatres.md):
//
//   [files]     waters = "waters.geojson"
//   [[admin]]   file = "admin1.gpkg", level = 1, name = "ADM1_EN", id = "ADM1_PCODE"
//   [[barrier]] file = "waters.geojson", name = "name", factor = 0.2
//   [[road]]    file = "roads.geojson", id = "place"
#pragma once

#include <string>
#include <vector>

#include "base/files.hpp"
#include "base/result.hpp"
#include "geo/polygon.hpp"
#include "theatre/waters.hpp"

namespace tidemark::theatre {

struct AdminArea {
  std::string id, name;
  geo::MultiPolygon shape;
};

struct AdminLayer {
  int level = 1;
  std::vector<AdminArea> areas;
};

struct Barrier {
  std::string name;
  std::vector<std::vector<geo::Point>> lines;  // of a polygon its closed outlines, without holes
  double factor = 1;                           // what is left of the way across, 0 < factor <= 1
};

// The course of a place that is a line.
struct Road {
  std::string id;  // of the place
  std::vector<std::vector<geo::Point>> lines;
};

struct Ground {
  std::vector<AdminLayer> layers;  // by level
  std::vector<Barrier> barriers;
  std::vector<Road> roads;
  std::vector<Water> waters;
};

// A table of theatre.toml or a file that cannot be used goes to `errors` and costs only itself.
Ground load_ground(const base::World& world, const std::string& folder, base::Errors& errors);

}  // namespace tidemark::theatre
