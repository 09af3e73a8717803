#include "control/solve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <unordered_map>

#include "control/decide.hpp"
#include "control/system.hpp"

namespace tidemark::control {
void decide(ControlMap& map, int cell, const SolveOptions& options) {
  std::span<const double> share = map.shares(cell);
  int& holder = map.holder[std::size_t(cell)];
  holder = -1;
  map.contested[std::size_t(cell)] = false;
  if (share.empty() || map.unknown(cell) > options.unknown_threshold) return;
  auto first = std::max_element(share.begin(), share.end());
  if (*first <= 0) return;
  holder = int(first - share.begin());
  for (auto other = share.begin(); other != share.end(); ++other) {
    if (other == first || *other < options.contested_ratio * *first) continue;
    map.contested[std::size_t(cell)] = true;
  }
}

double ControlMap::unknown(int cell) const {
  double known = 0;
  for (double s : shares(cell)) known += s;
  return std::max(0.0, 1 - known);
}

base::Result<ControlMap> solve_control(const cells::Complex& complex,
                                       const std::vector<std::string>& side_order,
                                       const std::vector<Evidence>& evidence,
                                       const SolveOptions& options) {
  auto system = System::make(complex, evidence, options);
  if (!system) return system.error();
  std::unordered_map<std::string, int> column;
  for (const std::string& side : side_order) column.try_emplace(side, int(column.size()));
  if (column.size() != side_order.size()) return base::Error{"a side stands twice in the order"};

  std::size_t n = complex.cells().size(), sides = side_order.size();
  Eigen::MatrixXd right = Eigen::MatrixXd::Zero(Eigen::Index(n), Eigen::Index(sides));
  for (const Evidence& e : evidence) {
    if (e.side.empty()) continue;  // it only draws towards unknown
    auto found = column.find(e.side);
    if (found == column.end()) {
      return base::Error{fmt::format("evidence for '{}', which is no side of the map", e.side)};
    }
    right(e.cell, found->second) += e.weight;
  }
  Eigen::MatrixXd solution = system->solve(right);

  ControlMap map{side_order, {}, std::vector<int>(n), std::vector<bool>(n)};
  map.share.resize(n * sides);
  for (std::size_t i = 0; i < n; ++i) {
    std::span<double> share(map.share.data() + i * sides, sides);
    double sum = 0;
    for (std::size_t s = 0; s < sides; ++s) {
      // Exact values lie in [0, 1] (the matrix is an M-matrix); rounding may step out by 1e-15.
      share[s] = std::clamp(solution(Eigen::Index(i), Eigen::Index(s)), 0.0, 1.0);
      sum += share[s];
    }
    for (double& s : share) s /= std::max(sum, 1.0);
    decide(map, int(i), options);
  }
  return map;
}

}  // namespace tidemark::control
