// The linear system behind control: (L + C) on the cell graph, factored once.
//
// L is the graph's Laplacian with edge weight = shared border ÷ distance between sites (a two-point
// flux scheme on the Voronoi mesh), C the diagonal of what attaches each cell to evidence and,
// through the leak, to "unknown". Symmetric positive definite; sparse Cholesky (Eigen's
// SimplicialLDLT).
#pragma once

#include <Eigen/Sparse>
#include <Eigen/SparseCholesky>
#include <memory>
#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"
#include "control/evidence.hpp"
#include "control/solve.hpp"

namespace tidemark::control {

// How easily walks cross a border.
inline double edge_weight(const cells::Border& border) {
  return border.length_km / border.distance_km * border.passage;
}

// L + C. A part of the graph without evidence or leak is tied to "unknown", where it belongs.
Eigen::SparseMatrix<double> system_matrix(const cells::Complex& complex,
                                          const std::vector<Evidence>& evidence,
                                          const SolveOptions& options);

class System {
 public:
  // Fails on a leak that is none. REQUIRES: evidence that columns_of accepts
  static base::Result<System> make(const cells::Complex& complex,
                                   const std::vector<Evidence>& evidence,
                                   const SolveOptions& options);
  Eigen::MatrixXd solve(const Eigen::MatrixXd& right) const { return factor_->solve(right); }

 private:
  using Factor = Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>>;
  std::unique_ptr<Factor> factor_;  // Eigen's factors cannot be moved
};

}  // namespace tidemark::control
