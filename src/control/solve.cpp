#include "control/solve.hpp"

#include <utility>

#include "control/shares.hpp"
#include "control/system.hpp"

namespace tidemark::control {

base::Result<Shares> harmonic_shares(System& system, const cells::Complex& complex, int sides,
                                     const std::vector<int>& columns,
                                     const std::vector<Evidence>& evidence) {
  if (auto done = system.attach(attachments_of(complex, evidence)); !done) return done.error();
  Shares right = Shares::Zero(Eigen::Index(complex.cells().size()), sides);
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    // What is open only draws towards unknown.
    if (columns[i] >= 0) right(evidence[i].cell, columns[i]) += evidence[i].weight;
  }
  return Shares(system.solve(right));
}

base::Result<std::vector<ControlMap>> solve_each(const cells::Complex& complex,
                                                 const std::vector<std::string>& side_order,
                                                 const std::vector<std::vector<Evidence>>& evidence,
                                                 const SolveOptions& options) {
  auto system = System::make(complex, options);
  if (!system) return system.error();
  std::vector<ControlMap> maps;
  for (const std::vector<Evidence>& known : evidence) {
    auto columns = columns_of(complex, side_order, known);
    if (!columns) return columns.error();
    auto shares = harmonic_shares(*system, complex, int(side_order.size()), *columns, known);
    if (!shares) return shares.error();
    maps.push_back(map_of(side_order, *shares, options));
  }
  return maps;
}

base::Result<ControlMap> solve_control(const cells::Complex& complex,
                                       const std::vector<std::string>& side_order,
                                       const std::vector<Evidence>& evidence,
                                       const SolveOptions& options) {
  auto maps = solve_each(complex, side_order, {evidence}, options);
  if (!maps) return maps.error();
  return std::move(maps->front());
}

}  // namespace tidemark::control
