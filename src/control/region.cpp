#include "control/region.hpp"

#include <algorithm>
#include <map>

#include "control/decide.hpp"
#include "control/system.hpp"

namespace tidemark::control {

base::Result<RegionAnswer> solve_region(const cells::Complex& complex, std::span<const int> region,
                                        const std::vector<std::string>& side_order,
                                        const std::vector<Evidence>& evidence,
                                        const SolveOptions& options, int cell, double at_least) {
  std::vector<int> row(complex.cells().size(), -1);  // [cell]: in the system
  for (std::size_t at = 0; at < region.size(); ++at) row[std::size_t(region[at])] = int(at);
  const auto row_of = [&](int i) { return row[std::size_t(i)]; };
  std::vector<double> diagonal(region.size());
  for (const Evidence& e : evidence) {
    if (row_of(e.cell) < 0) return base::Error{"evidence lies outside of the region"};
    diagonal[std::size_t(row_of(e.cell))] += e.weight;
  }
  std::vector<Eigen::Triplet<double>> entries;
  for (std::size_t at = 0; at < region.size(); ++at) {
    const cells::Cell& here = complex.cells()[std::size_t(region[at])];
    double sum = diagonal[at] + options.leak_per_km2 * here.area_km2;
    for (const cells::Border& border : here.borders) {
      const double weight = edge_weight(border);
      sum += weight;
      if (row_of(border.cell) >= 0) entries.emplace_back(int(at), row_of(border.cell), -weight);
    }
    entries.emplace_back(int(at), int(at), sum);
  }
  const auto n = Eigen::Index(region.size());
  Eigen::SparseMatrix<double> matrix(n, n);
  matrix.setFromTriplets(entries.begin(), entries.end());
  Eigen::SimplicialLDLT<Eigen::SparseMatrix<double>> factor(matrix);
  if (factor.info() != Eigen::Success) return base::Error{"the control system has no solution"};
  Eigen::VectorXd influence = factor.solve(Eigen::VectorXd(Eigen::VectorXd::Unit(n, row_of(cell))));

  const std::size_t cells = complex.cells().size(), sides = side_order.size();
  RegionAnswer answer{{side_order, std::vector<double>(cells * sides), std::vector<int>(cells, -1),
                       std::vector<bool>(cells)},
                      {},
                      0,
                      {}};
  std::map<int, double> exits;
  for (std::size_t at = 0; at < region.size(); ++at) {
    for (const cells::Border& border : complex.cells()[std::size_t(region[at])].borders) {
      if (row_of(border.cell) >= 0) continue;
      const double leaving = influence[Eigen::Index(at)] * edge_weight(border);
      exits[border.cell] += leaving;
      answer.beyond += leaving;
    }
  }
  answer.exits.assign(exits.begin(), exits.end());
  std::vector<double> here;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Evidence& e = evidence[i];
    here.push_back(influence[row_of(e.cell)] * e.weight);
    if (e.side.empty()) continue;  // it only draws towards unknown
    auto side = std::ranges::find(side_order, e.side);
    if (side == side_order.end()) return base::Error{"evidence for a side that the map has not"};
    answer.map.share[std::size_t(cell) * sides + std::size_t(side - side_order.begin())] += here[i];
  }
  answer.reasons = reasons_of(evidence, here, at_least);
  decide(answer.map, cell, options);
  return answer;
}

}  // namespace tidemark::control
