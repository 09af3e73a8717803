// Control for anybody's own table: places, evidence on some of them, and who holds the rest.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "cells/complex.hpp"
#include "control/method.hpp"
#include "measure/area.hpp"
#include "pipeline/faults.hpp"

namespace tidemark::pipeline {

struct SurfaceRequest {
  std::string places;    // CSV: name, lat, lon, optional id
  std::string evidence;  // CSV: lat, lon, side, optional name, date, shared_with
  std::string outline;   // a GIS file of polygons; empty: see `country`
  geo::MultiPolygon
      country;  // a theatre's outline; empty: what lies within kAroundKm of the points
  control::Method method = control::Method::blend;
  std::optional<base::Date> on;  // the day asked about; nothing: the last one of the evidence
};

inline constexpr double kAroundKm = 10;  // also how far outside an outline evidence may lie

struct SurfaceRow {
  std::string id;  // the table's, or the name when it has no ids
  int cell = -1;
};

struct Surface {
  std::vector<SurfaceRow> rows;  // one for each usable place, in the table's order
  cells::Complex complex;
  control::ControlMap map;  // sides in the order in which the evidence names them
  std::vector<measure::SideArea> areas;
};

// Rows that cannot be used are refused. Places outside the outline take the nearest cell, with a
// warning.
base::Result<Surface> make_surface(const base::World& world, SurfaceRequest request,
                                   Faults& faults);

// id, side, probability, area_km2: side is empty and probability that of nobody where it is not
// known.
std::string surface_csv(const Surface& surface);

}  // namespace tidemark::pipeline
