#include "cells/complex.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <utility>

#include "cells/barriers.hpp"
#include "cells/borders.hpp"
#include "cells/faces.hpp"
#include "cells/rim.hpp"
#include "cells/spots.hpp"
#include "geo/coverage.hpp"
#include "geo/overlay.hpp"

namespace tidemark::cells {
namespace {

// A plane with room for the outline and a margin around it.
Plane plane_for(geo::Box box, double margin_km) {
  double lat = margin_km / 110;  // a degree of latitude is never less than 110 km
  double lon = lat / std::max(std::cos((box.max.lat + lat) * std::numbers::pi / 180), 0.01);
  geo::Box wide = box;
  wide.add({box.min.lon - lon, box.min.lat - lat});
  wide.add({box.max.lon + lon, box.max.lat + lat});
  return Plane(wide);
}

base::Result<geo::MultiPolygon> union_of(const std::vector<Cell>& cells) {
  std::vector<const geo::MultiPolygon*> shapes;
  for (const Cell& cell : cells) shapes.push_back(&cell.shape);
  return geo::unite_coverage(shapes);
}

}  // namespace

base::Result<Complex> build_complex(Country country, const Options& options, base::Errors& notes) {
  bool repaired = false;
  auto valid = geo::make_valid(country.outline, repaired);
  if (!valid) return valid.error();
  if (repaired) notes.push_back({"the outline crossed itself and was repaired"});
  if (valid->empty()) return base::Error{"the outline covers no area"};

  Complex complex;
  complex.box_ = geo::bounds(*valid);
  complex.plane_ = plane_for(complex.box_, options.border_tolerance_km);
  std::vector<Spot> spots =
      gather_spots(std::move(country.sites), *valid, complex.plane_, options, notes);
  if (spots.empty()) return base::Error{"no site lies in the outline"};
  auto parts = cut(*valid, country.layers, spots, complex.plane_);
  if (!parts) return parts.error();
  complex.layers_ =
      country.layers.empty() ? approximate_layer(spots, *parts) : std::move(country.layers);
  for (AdminLayer& layer : complex.layers_) {
    for (AdminArea& area : layer.areas) area.shape.clear();
  }

  std::vector<PlanePoint> kept;
  for (std::size_t i = 0; i < spots.size(); ++i) {
    Spot& spot = spots[i];
    Part& part = (*parts)[i];
    if (part.shape.empty()) {  // beyond the border, and others are nearer to all of the outline
      for (const std::string& id : spot.places) {
        notes.push_back({fmt::format("{} at {} lies outside of the outline: no cell", id,
                                     spot.point.to_text())});
      }
      continue;
    }
    for (const std::string& id : spot.places) complex.cell_of_[id] = int(complex.cells_.size());
    Cell cell{spot.places.empty() ? "" : spot.places.front(), spot.point, std::move(part.shape)};
    cell.area_km2 = geo::area_km2(cell.shape);
    cell.faces = std::move(part.faces);
    complex.cells_.push_back(std::move(cell));
    kept.push_back(spot.plane);
  }
  connect(complex.cells_);
  apply_barriers(complex.cells_, country.barriers);
  find_rims(complex.cells_, country.neighbours, options.neighbour_tolerance_km);
  for (Neighbour& n : country.neighbours) complex.neighbours_.push_back(std::move(n.name));
  complex.index_ = SiteIndex(std::move(kept));
  for (const Road& road : country.roads) complex.along_[road.id] = complex.crossed_by(road);
  auto noded = union_of(complex.cells_);
  if (!noded) return noded.error();
  complex.outline_ = std::move(*noded);
  complex.area_km2_ = geo::area_km2(complex.outline_);
  return complex;
}

int Complex::cell_of(std::string_view place_id) const {
  auto found = cell_of_.find(std::string(place_id));
  return found == cell_of_.end() ? -1 : found->second;
}

int Complex::cell_at(geo::Point p) const {
  return box_.contains(p) ? index_.nearest(plane_.to_plane(p)).site : -1;
}

const std::vector<int>* Complex::cells_along(std::string_view road_id) const {
  auto found = along_.find(road_id);
  return found == along_.end() ? nullptr : &found->second;
}

// Looked up every kilometre: a cell of which a road cuts off less of a corner is no part of its
// way.
std::vector<int> Complex::crossed_by(const Road& road) const {
  std::set<int> crossed;
  for (const auto& line : road.lines) {
    for (std::size_t i = 1; i < line.size(); ++i) {
      geo::Point from = line[i - 1], to = line[i];
      int steps = std::max(1, int(std::ceil(geo::rough_km(from, to))));
      for (int k = 0; k <= steps; ++k) {
        double t = double(k) / steps;
        int cell =
            cell_at({from.lon + t * (to.lon - from.lon), from.lat + t * (to.lat - from.lat)});
        if (cell >= 0) crossed.insert(cell);
      }
    }
  }
  return {crossed.begin(), crossed.end()};
}

}  // namespace tidemark::cells
