// The cell complex: a country cut into Voronoi cells of its places and of an open-country filler
// grid.
//
// Guarantees (checked by validate): every point of the outline lies in exactly one cell, that of
// its nearest site (to 1e-9 degree, in the plane of cells/plane.hpp; islands without a site belong
// to the nearest one across the water); cells are valid polygons with positive area; their geodesic
// areas sum to the outline's; adjacency is symmetric with equal border lengths; where admin layers
// are given, faces divide each cell by their areas. Places do not move, so a complex is built once
// and only labels change.
//
//   sites  ·  ·    ·          cell = the outline's points nearest to its site
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cells/country.hpp"
#include "cells/plane.hpp"
#include "cells/site_index.hpp"
#include "geo/polygon.hpp"

namespace tidemark::cells {

struct Border {
  int cell = 0;            // the neighbour
  double length_km = 0;    // of the shared border
  double distance_km = 0;  // between the two sites
  double passage = 1;      // what barriers leave of the way between them: 0 < passage <= 1
};

// A piece of the outline.
struct Rim {
  int neighbour = -1;  // index into Complex::neighbours(); -1: a coast, or nobody knows
  double length_km = 0;
  std::vector<std::pair<geo::Point, geo::Point>> edges{};
};

// A piece of a cell that lies in one admin area of every layer.
struct Face {
  std::vector<int> areas;  // for each layer: index into its areas; -1: in none
  geo::MultiPolygon shape;
  double area_km2 = 0;
};

struct Cell {
  std::string place;  // site id; empty for filler
  geo::Point site;
  geo::MultiPolygon shape;
  double area_km2 = 0;
  std::vector<Border> borders{};  // neighbours in ascending order
  std::vector<Rim> rim{};         // ascending by neighbour; empty inland
  std::vector<Face> faces{};      // at least one; areas sum to the cell's, the largest first
};

struct Options {
  double filler_spacing_km =
      10;  // open country farther than this from every site gets a filler site
  // Border towns stand outside of a coarse outline: up to this far they still get what is nearest.
  double border_tolerance_km = 2;
  // A neighbour's outline comes from another hand: this far from ours it still borders on it.
  double neighbour_tolerance_km = 10;
};

class Complex {
 public:
  const std::vector<Cell>& cells() const { return cells_; }
  double area_km2() const { return area_km2_; }  // of the outline
  // The outline with a vertex wherever two cells meet on it: the same line in degrees, but
  // geodesics between more points, so its area may differ from the given outline's (1 in 10,000
  // where borders run straight for 100 km).
  const geo::MultiPolygon& outline() const { return outline_; }
  const Plane& plane() const { return plane_; }  // in which "nearest" is meant
  // Names alone: the shapes of the areas are those of their faces.
  const std::vector<AdminLayer>& layers() const { return layers_; }
  const std::vector<std::string>& neighbours() const { return neighbours_; }  // their names
  // The cell of a place; -1 when it has none. Places that share one position share one cell.
  int cell_of(std::string_view place_id) const;
  // The cell whose site is nearest; -1 outside the outline's box.
  int cell_at(geo::Point p) const;
  // The cells through which a road runs, ascending; nothing when its course is not known.
  const std::vector<int>* cells_along(std::string_view road_id) const;

  friend base::Result<Complex> build_complex(Country country, const Options& options,
                                             base::Errors& notes);

  friend struct Packing;  // cells/compiled.cpp

 private:
  std::vector<int> crossed_by(const Road& road) const;

  std::vector<Cell> cells_;
  geo::MultiPolygon outline_;
  geo::Box box_;
  Plane plane_;
  SiteIndex index_;
  double area_km2_ = 0;
  std::vector<AdminLayer> layers_;
  std::vector<std::string> neighbours_;
  std::unordered_map<std::string, int> cell_of_;
  std::map<std::string, std::vector<int>, std::less<>> along_;  // cells by road
};

// Sites outside the outline are left out and noted; coincident sites are joined; an outline that
// crosses itself is repaired with a note. Fails when nothing is left. Cells come in the order of
// their sites, fillers last.
base::Result<Complex> build_complex(Country country, const Options& options, base::Errors& notes);

// Every broken guarantee, in words; empty when all hold.
std::vector<std::string> validate(const Complex& complex);
std::vector<std::string> validate(const std::vector<Cell>& cells, const geo::MultiPolygon& outline,
                                  double outline_km2);

}  // namespace tidemark::cells
