#include "control/system.hpp"

#include <fmt/format.h>

#include <cmath>

namespace tidemark::control {
namespace {

// Marks every cell from which walks cannot end: no evidence and no leak can be reached.
std::vector<bool> find_endless(const cells::Complex& complex, const std::vector<double>& ends) {
  const auto& cells = complex.cells();
  std::vector<bool> endless(cells.size(), true);
  std::vector<int> queue;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (ends[i] <= 0) continue;
    endless[i] = false;
    queue.push_back(int(i));
  }
  while (!queue.empty()) {
    int i = queue.back();
    queue.pop_back();
    for (const cells::Border& border : cells[i].borders) {
      if (!endless[border.cell]) continue;
      endless[border.cell] = false;
      queue.push_back(border.cell);
    }
  }
  return endless;
}

}  // namespace

Eigen::SparseMatrix<double> system_matrix(const cells::Complex& complex,
                                          const std::vector<Evidence>& evidence,
                                          const SolveOptions& options) {
  const auto& cells = complex.cells();
  std::vector<double> diagonal(cells.size());
  for (std::size_t i = 0; i < cells.size(); ++i) {
    diagonal[i] = options.leak_per_km2 * cells[i].area_km2;
  }
  for (const Evidence& e : evidence) diagonal[e.cell] += e.weight;
  std::vector<bool> endless = find_endless(complex, diagonal);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (endless[i]) diagonal[i] = 1;
  }
  std::vector<Eigen::Triplet<double>> entries;
  for (int i = 0; i < int(cells.size()); ++i) {
    for (const cells::Border& border : cells[i].borders) {
      if (border.cell < i) continue;
      double weight = edge_weight(border);
      entries.emplace_back(i, border.cell, -weight);
      entries.emplace_back(border.cell, i, -weight);
      diagonal[i] += weight;
      diagonal[border.cell] += weight;
    }
  }
  for (int i = 0; i < int(cells.size()); ++i) entries.emplace_back(i, i, diagonal[i]);
  Eigen::SparseMatrix<double> matrix(Eigen::Index(cells.size()), Eigen::Index(cells.size()));
  matrix.setFromTriplets(entries.begin(), entries.end());
  return matrix;
}

base::Result<System> System::make(const cells::Complex& complex,
                                  const std::vector<Evidence>& evidence,
                                  const SolveOptions& options) {
  if (!(options.leak_per_km2 >= 0 && std::isfinite(options.leak_per_km2))) {
    return base::Error{fmt::format("a leak of {} per km²", options.leak_per_km2)};
  }
  System system;
  system.factor_ = std::make_unique<Factor>(system_matrix(complex, evidence, options));
  if (system.factor_->info() != Eigen::Success) {
    return base::Error{"the control system has no solution"};
  }
  return system;
}

}  // namespace tidemark::control
