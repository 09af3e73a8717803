// The linear system behind control: (L + C) on the cell graph.
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

// Of each cell, the weights of its evidence together.
std::vector<double> attachments_of(const cells::Complex& complex,
                                   const std::vector<Evidence>& evidence);

class System {
 public:
  // The graph, and the order in which it is eliminated. Fails on a leak that is none.
  static base::Result<System> make(const cells::Complex& complex, const SolveOptions& options);
  // Factors L + C. A part of the graph without attachment or leak is tied to "unknown", where it
  // belongs.
  base::Result<void> attach(const std::vector<double>& attachments);
  // REQUIRES: attached
  Eigen::MatrixXd solve(const Eigen::MatrixXd& right) const { return factor_->solve(right); }

 private:
  using Matrix = Eigen::SparseMatrix<double>;

  const cells::Complex* complex_ = nullptr;
  std::vector<double> leak_;                               // by cell
  Matrix graph_;                                           // L and the leak
  std::unique_ptr<Eigen::SimplicialLDLT<Matrix>> factor_;  // Eigen's factors cannot be moved
};

}  // namespace tidemark::control
