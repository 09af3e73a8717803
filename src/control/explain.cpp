#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "control/decide.hpp"
#include "control/system.hpp"

namespace tidemark::control {

std::vector<Reason> reasons_of(const std::vector<Evidence>& evidence,
                               const std::vector<double>& here, double at_least) {
  std::vector<Reason> reasons;
  std::map<std::tuple<Origin, std::size_t, std::string>, std::pair<Reason, double>> by_statement;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Evidence& e = evidence[i];
    auto& [reason, most] = by_statement[{e.origin, e.index, e.side}];
    if (here[i] > most) {
      reason.evidence = i;
      most = here[i];
    }
    reason.influence += here[i];
  }
  for (const auto& [statement, found] : by_statement) {
    if (found.first.influence >= at_least) reasons.push_back(found.first);
  }
  std::stable_sort(reasons.begin(), reasons.end(),
                   [](const Reason& a, const Reason& b) { return a.influence > b.influence; });
  return reasons;
}

// (L + C)⁻¹ is symmetric: its column at a cell holds what evidence anywhere does to the cell.
std::vector<Reason> explain_parts(const cells::Complex& complex,
                                  const std::vector<Evidence>& evidence,
                                  const SolveOptions& options, const Parts& parts,
                                  double at_least) {
  auto system = System::make(complex, options);
  // solve_control tells what is wrong.
  if (!system || !system->attach(attachments_of(complex, evidence))) return {};
  Eigen::VectorXd asked = Eigen::VectorXd::Zero(Eigen::Index(complex.cells().size()));
  for (const auto& [cell, part] : parts) asked[cell] += part;
  const Eigen::VectorXd influence = system->solve(asked);
  std::vector<double> here;
  for (const Evidence& e : evidence) here.push_back(influence[e.cell] * e.weight);
  return reasons_of(evidence, here, at_least);
}

}  // namespace tidemark::control
