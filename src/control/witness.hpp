// What is said about one cell, all its evidence taken together.
#pragma once

#include <Eigen/Core>
#include <vector>

#include "cells/complex.hpp"
#include "control/evidence.hpp"

namespace tidemark::control {

struct Witness {
  int cell = -1;
  double weight = 0;       // sum of its evidence
  Eigen::VectorXd shares;  // of each side in that weight; what they lack of 1 is open
};

// One for each cell with evidence, in ascending order of cells. `columns` as of columns_of.
std::vector<Witness> witnesses_of(const std::vector<Evidence>& evidence,
                                  const std::vector<int>& columns, int sides);

// Where they stand in the complex's plane, under their numbers.
cells::SiteIndex index_of(const cells::Complex& complex, const std::vector<Witness>& witnesses);

}  // namespace tidemark::control
