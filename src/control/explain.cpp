#include <algorithm>

#include "control/solve.hpp"
#include "control/system.hpp"

namespace tidemark::control {

// (L + C)⁻¹ is symmetric: its column at the cell holds what evidence anywhere does to the cell.
std::vector<Reason> explain_cell(const cells::Complex& complex,
                                 const std::vector<Evidence>& evidence, const SolveOptions& options,
                                 int cell, double at_least) {
  std::vector<Reason> reasons;
  if (cell < 0 || cell >= int(complex.cells().size())) return reasons;
  auto system = System::make(complex, evidence, options);
  if (!system) return reasons;  // solve_control tells why
  Eigen::VectorXd unit = Eigen::VectorXd::Unit(Eigen::Index(complex.cells().size()), cell);
  Eigen::VectorXd influence = system->solve(unit);
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    Reason reason{i, influence[evidence[i].cell] * evidence[i].weight};
    if (reason.influence >= at_least) reasons.push_back(reason);
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) { return a.influence > b.influence; });
  return reasons;
}

}  // namespace tidemark::control
