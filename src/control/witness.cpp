#include "control/witness.hpp"

#include <map>
#include <utility>

namespace tidemark::control {

std::vector<Witness> witnesses_of(const std::vector<Evidence>& evidence,
                                  const std::vector<int>& columns, int sides) {
  std::map<int, Witness> by_cell;
  for (std::size_t i = 0; i < evidence.size(); ++i) {
    const Evidence& e = evidence[i];
    Witness& witness =
        by_cell.try_emplace(e.cell, Witness{e.cell, 0, Eigen::VectorXd::Zero(sides)}).first->second;
    witness.weight += e.weight;
    if (columns[i] >= 0) witness.shares[columns[i]] += e.weight;
  }
  std::vector<Witness> witnesses;
  for (auto& [cell, witness] : by_cell) {
    witness.shares /= witness.weight;
    witnesses.push_back(std::move(witness));
  }
  return witnesses;
}

cells::SiteIndex index_of(const cells::Complex& complex, const std::vector<Witness>& witnesses) {
  std::vector<cells::PlanePoint> sites;
  for (const Witness& w : witnesses) {
    sites.push_back(complex.plane().to_plane(complex.cells()[std::size_t(w.cell)].site));
  }
  return cells::SiteIndex(std::move(sites));
}

}  // namespace tidemark::control
