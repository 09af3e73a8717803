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

std::vector<double> attachments_of(const cells::Complex& complex,
                                   const std::vector<Evidence>& evidence) {
  std::vector<double> attachments(complex.cells().size());
  for (const Evidence& e : evidence) attachments[std::size_t(e.cell)] += e.weight;
  return attachments;
}

base::Result<System> System::make(const cells::Complex& complex, const SolveOptions& options) {
  if (!(options.leak_per_km2 >= 0 && std::isfinite(options.leak_per_km2))) {
    return base::Error{fmt::format("a leak of {} per km²", options.leak_per_km2)};
  }
  System system;
  system.complex_ = &complex;
  std::vector<Eigen::Triplet<double>> entries;
  for (int i = 0; i < int(complex.cells().size()); ++i) {
    const cells::Cell& cell = complex.cells()[std::size_t(i)];
    double sum = options.leak_per_km2 * cell.area_km2;
    system.leak_.push_back(sum);
    for (const cells::Border& border : cell.borders) {
      entries.emplace_back(i, border.cell, -edge_weight(border));
      sum += edge_weight(border);
    }
    entries.emplace_back(i, i, sum);
  }
  const auto n = Eigen::Index(complex.cells().size());
  system.graph_ = Matrix(n, n);
  system.graph_.setFromTriplets(entries.begin(), entries.end());
  system.factor_ = std::make_unique<Eigen::SimplicialLDLT<Matrix>>();
  system.factor_->analyzePattern(system.graph_);
  return system;
}

base::Result<void> System::attach(const std::vector<double>& attachments) {
  std::vector<double> ends = attachments;
  for (std::size_t i = 0; i < ends.size(); ++i) ends[i] += leak_[i];
  const std::vector<bool> endless = find_endless(*complex_, ends);
  Matrix matrix = graph_;
  for (std::size_t i = 0; i < ends.size(); ++i) {
    matrix.coeffRef(Eigen::Index(i), Eigen::Index(i)) += endless[i] ? 1 : attachments[i];
  }
  factor_->factorize(matrix);
  if (factor_->info() != Eigen::Success) return base::Error{"the control system has no solution"};
  return {};
}

}  // namespace tidemark::control
