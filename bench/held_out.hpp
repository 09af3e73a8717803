// How often a method errs about places whose holder it is not told, and whether its probabilities
// say so.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"
#include "control/method.hpp"

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

// Which places a method is told of, and about which it is asked.
struct Drawing {
  std::vector<int> known, asked;
};

// A share of the places at random is known, all others are asked for.
Drawing draw_places(const HeldOut& table, double known_share, unsigned seed);
// As districts: a fifth of the squares of `km` is hidden whole, and of the rest a share is known.
Drawing draw_squares(const HeldOut& table, double km, double known_share, unsigned seed);

struct Score {
  double error = 0;  // share of the places asked for that it gets wrong
  // Expected calibration error: how far, in ten classes of probability, it is from how often it is
  // right.
  double calibration = 0;
  // The same of all drawings in one. Few places decide a drawing, whose own error is therefore
  // above zero even for probabilities that are right in the long run.
  double pooled = 0;
};

// The mean of several drawings, and of all in one.
Score mean_score(const HeldOut& table, control::Method method,
                 const std::vector<Drawing>& drawings);

}  // namespace tidemark::bench
