#include "control/region.hpp"

#include <algorithm>
#include <unordered_map>

#include "control/decide.hpp"
#include "control/system.hpp"

namespace tidemark::control {

base::Result<RegionAnswer> solve_region(const cells::Complex& complex, std::span<const int> region,
                                        const std::vector<std::string>& side_order,
                                        const std::vector<Evidence>& evidence,
                                        const SolveOptions& options, int cell, double at_least) {
  std::unordered_map<int, int> row;
  for (int i : region) row.try_emplace(i, int(row.size()));
  std::vector<double> diagonal(row.size()), outside(row.size());
  for (const Evidence& e : evidence) {
    auto at = row.find(e.cell);
    if (at == row.end()) return base::Error{"evidence lies outside of the region"};
    diagonal[std::size_t(at->second)] += e.weight;
  }
  std::vector<Eigen::Triplet<double>> entries;
  for (auto [i, at] : row) {
    const cells::Cell& here = complex.cells()[std::size_t(i)];
    double& sum = diagonal[std::size_t(at)];
    sum += options.leak_per_km2 * here.area_km2;
    for (const cells::Border& border : here.borders) {
      const double weight = edge_weight(border);
      sum += weight;
      auto next = row.find(border.cell);
      if (next == row.end()) outside[std::size_t(at)] += weight;
      else entries.emplace_back(at, next->second, -weight);
    }
    entries.emplace_back(at, at, sum);
  }
  const auto n = Eigen::Index(row.size());
  Eigen::SparseMatrix<double> matrix(n, n);
  matrix.setFromTriplets(entries.begin(), entries.end());
  Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> factor(matrix);
  if (factor.info() != Eigen::Success) return base::Error{"the control system has no solution"};
  Eigen::VectorXd influence = factor.solve(Eigen::VectorXd(Eigen::VectorXd::Unit(n, row.at(cell))));

  const std::size_t cells = complex.cells().size(), sides = side_order.size();
  RegionAnswer answer{{side_order, std::vector<double>(cells * sides), std::vector<int>(cells, -1),
                       std::vector<bool>(cells)},
                      {},
                      0};
  for (Eigen::Index i = 0; i < n; ++i) answer.beyond += influence[i] * outside[std::size_t(i)];
  std::vector<double> here;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Evidence& e = evidence[i];
    here.push_back(influence[row.at(e.cell)] * e.weight);
    if (e.side.empty()) continue;  // it only draws towards unknown
    auto side = std::ranges::find(side_order, e.side);
    if (side == side_order.end()) return base::Error{"evidence for a side that the map has not"};
    answer.map.share[std::size_t(cell) * sides + std::size_t(side - side_order.begin())] +=
        here[i];
  }
  answer.reasons = reasons_of(evidence, here, at_least);
  decide(answer.map, cell, options);
  return answer;
}

}  // namespace tidemark::control
