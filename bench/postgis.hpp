// The areas of nearest places as PostGIS computes them, on a server of its own.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"

namespace tidemark::bench {

struct PostgisAreas {
  std::vector<double> km2;  // by side
  double seconds = 0;       // of the query alone, the least of three
};

// Every place belongs to its holder in bench/made_war.hpp. Fails where no PostGIS is installed.
base::Result<PostgisAreas> postgis_areas(const cells::Country& country);

}  // namespace tidemark::bench
