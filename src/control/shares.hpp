// The common end of all methods: from what each side's claim to each cell amounts to, to a map.
#pragma once

#include <Eigen/Core>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "control/evidence.hpp"
#include "control/solve.hpp"
#include "control/system.hpp"

namespace tidemark::control {

using Shares = Eigen::MatrixXd;  // a row for each cell, a column for each side

// The column of each piece of evidence, -1 for open. Fails on evidence for a side that is not in
// the order, on a side that stands there twice, on evidence outside of the complex or with a weight
// that is none.
base::Result<std::vector<int>> columns_of(const cells::Complex& complex,
                                          const std::vector<std::string>& side_order,
                                          const std::vector<Evidence>& evidence);

// Holders and contested cells follow from the shares as they are, the probabilities from the shares
// sharpened. Rows may step out of [0, 1] by rounding.
ControlMap map_of(const std::vector<std::string>& side_order, const Shares& shares,
                  const SolveOptions& options);

// The shares of the harmonic function, not sharpened. Attaches the evidence to the complex's
// system.
base::Result<Shares> harmonic_shares(System& system, const cells::Complex& complex, int sides,
                                     const std::vector<int>& columns,
                                     const std::vector<Evidence>& evidence);

}  // namespace tidemark::control
