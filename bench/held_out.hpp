// How often two rules err about places whose holder they are not told: the harmonic map, and "as
// the nearest place that is known".
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"

namespace tidemark::bench {

struct HeldPlace {
  geo::Point point;
  std::string side;
};

struct HeldOut {
  std::vector<HeldPlace> places;
  cells::Complex complex;  // the place with index i has the id std::to_string(i)
};

// From a folder with control_2017-07-14.csv (name, lat, lon, side, …) and admin0_sy.geojson.
base::Result<HeldOut> load_held_out(const std::string& folder);

struct ErrorRates {
  double harmonic = 0, nearest = 0;  // shares of the places that were asked about
};

// Tells both rules a share of the places, drawn at random, and asks for all others; the mean of
// several draws.
ErrorRates mean_errors(const HeldOut& table, double known_share, int draws);

}  // namespace tidemark::bench
