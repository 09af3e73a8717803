// Ordinary kriging of indicators: for each cell, the weights of the nearest witnesses that make the
// best linear unbiased guess of each side's presence if the covariance of two cells falls
// exponentially with their distance (a Gaussian process with a Matérn kernel of order 1/2).
// Negative shares are cut off and the rest is scaled to 1.
#pragma once

#include <vector>

#include "control/shares.hpp"
#include "control/witness.hpp"

namespace tidemark::control {

// One row for each cell. Without witnesses all are zero.
Shares kriged_shares(const cells::Complex& complex, const std::vector<Witness>& witnesses,
                     int sides);

}  // namespace tidemark::control
