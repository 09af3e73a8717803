// Rivers and lakes of a theatre, by which readers of its maps find their way: the GIS file that
// theatre.toml names under [files] waters. A feature has `name`, `name_ar`, `kind` (river or lake)
// and `rank` (0: shown at every scale; 1: when there is room); a river is a line, a lake a polygon.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "geo/polygon.hpp"

namespace tidemark::theatre {

struct Water {
  std::string name, name_ar;
  std::string kind;
  int rank = 0;
  std::vector<std::vector<geo::Point>> lines;
  geo::MultiPolygon shape;
};

base::Result<std::vector<Water>> read_waters(const std::string& file);

}  // namespace tidemark::theatre
