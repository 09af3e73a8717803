// Who held each cell: the harmonic function on the cell graph (Zhu, Ghahramani and Lafferty 2003).
//
// With edge weight = shared border ÷ distance between sites, evidence attached with its
// conductance, and a leak to "unknown" in proportion to area, solve (L + C) F = C Y. F is, for each
// cell, the probability that a random walk first meets evidence of each side, or leaks away. One
// sparse Cholesky factor serves all sides. Rows sum to 1 and every entry lies in [0, 1]. What is
// printed is F, sharpened until it is as often right as it says.
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"
#include "control/evidence.hpp"

namespace tidemark::control {

struct SolveOptions {
  // Conductance to unknown per km² of cell: evidence fades over 1/√leak, here 71 km.
  double leak_per_km2 = 2e-4;
  double unknown_threshold = 0.5;  // a cell that leaks more than this belongs to nobody
  double contested_ratio = 0.6;    // second side at least this share of the first: contested
  // What is known of a cell is divided between the sides by their shares raised to this power: a
  // walk among points gets lost between them more often than the world changes hands. Measured on
  // held-out places (docs/control.md); 1: as the walk says.
  double sharpness = 1.3;
};

struct ControlMap {
  std::vector<std::string> sides;  // column order
  std::vector<double> share;       // cell by cell, in each every side's probability
  std::vector<int> holder;         // [cell]: index into sides, or -1 for unknown
  std::vector<bool> contested;     // [cell]

  // Of one cell, by side; what they lack of 1 is unknown.
  std::span<const double> shares(int cell) const {
    return {share.data() + std::size_t(cell) * sides.size(), sides.size()};
  }
  double probability(int cell, int side) const { return shares(cell)[std::size_t(side)]; }
  double unknown(int cell) const;
};

// `side_order` fixes the columns; evidence for a side not in it is an error.
base::Result<ControlMap> solve_control(const cells::Complex& complex,
                                       const std::vector<std::string>& side_order,
                                       const std::vector<Evidence>& evidence,
                                       const SolveOptions& options);
// The same of several states of knowledge: what the graph alone decides is worked out once.
base::Result<std::vector<ControlMap>> solve_each(const cells::Complex& complex,
                                                 const std::vector<std::string>& side_order,
                                                 const std::vector<std::vector<Evidence>>& evidence,
                                                 const SolveOptions& options);

// One statement and how much of a cell's value it decides (influences sum to at most 1; the rest
// leaks to unknown).
struct Reason {
  // Index into the evidence given: the strongest piece of those that the statement is in favour of
  // one side, e.g. in all cells of a region.
  std::size_t evidence = 0;
  double influence = 0;  // probability that a walk from the cell ends at any of them
};

// Cells and how much each of them counts; together 1.
using Parts = std::vector<std::pair<int, double>>;

// The evidence that decides a cell, or the mean of several, strongest first, those under `at_least`
// left out.
std::vector<Reason> explain_parts(const cells::Complex& complex,
                                  const std::vector<Evidence>& evidence,
                                  const SolveOptions& options, const Parts& parts,
                                  double at_least = 0.01);

}  // namespace tidemark::control
