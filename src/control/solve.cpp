#include "control/solve.hpp"

#include "control/shares.hpp"
#include "control/system.hpp"

namespace tidemark::control {

base::Result<Shares> harmonic_shares(const cells::Complex& complex, int sides,
                                     const std::vector<int>& columns,
                                     const std::vector<Evidence>& evidence,
                                     const SolveOptions& options) {
  auto system = System::make(complex, evidence, options);
  if (!system) return system.error();
  Eigen::MatrixXd right = Eigen::MatrixXd::Zero(Eigen::Index(complex.cells().size()), sides);
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    // What is open only draws towards unknown.
    if (columns[i] >= 0) right(evidence[i].cell, columns[i]) += evidence[i].weight;
  }
  return system->solve(right);
}

base::Result<ControlMap> solve_control(const cells::Complex& complex,
                                       const std::vector<std::string>& side_order,
                                       const std::vector<Evidence>& evidence,
                                       const SolveOptions& options) {
  auto columns = columns_of(complex, side_order, evidence);
  if (!columns) return columns.error();
  auto shares = harmonic_shares(complex, int(side_order.size()), *columns, evidence, options);
  if (!shares) return shares.error();
  return map_of(side_order, *shares, options);
}

}  // namespace tidemark::control
