// What a cell complex is made of: places, an outline, and what else is known of the country.
#pragma once

#include <string>
#include <vector>

#include "geo/polygon.hpp"

namespace tidemark::cells {

struct Site {
  std::string id;  // place id; empty for a filler site
  geo::Point point;
  std::string area{};  // the admin area that its gazetteer names, if any
};

struct AdminArea {
  std::string id;  // p-code or the like; may be empty
  std::string name;
  geo::MultiPolygon shape{};
};

// Areas of one level that do not overlap: 1 provinces, 2 districts, 3 subdistricts.
struct AdminLayer {
  int level = 1;
  // Nobody gave borders: each cell counts to the area that the gazetteer names for its place, and
  // open country to that of the nearest place.
  bool approximate = false;
  std::vector<AdminArea> areas;
};

struct Neighbour {
  std::string name;
  geo::MultiPolygon shape;
};

// What hinders control from passing: an edge of the graph that crosses any of its lines keeps
// `factor` of its weight.
struct Barrier {
  std::string name;
  std::vector<std::vector<geo::Point>> lines;
  double factor = 1;  // 0 < factor <= 1
};

// The course of a road, a railway, a river: what is told of it is told of the cells along it.
struct Road {
  std::string id;  // place id
  std::vector<std::vector<geo::Point>> lines;
};

struct Country {
  std::vector<Site> sites;
  geo::MultiPolygon outline;
  // From large areas to small ones. Without any, the sites' own areas make an approximate layer.
  std::vector<AdminLayer> layers{};
  std::vector<Neighbour> neighbours{};
  std::vector<Barrier> barriers{};
  std::vector<Road> roads{};
};

}  // namespace tidemark::cells
