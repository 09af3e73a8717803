#include "measure/changes.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tidemark::measure {

std::vector<Change> changes(const Labelled& before, const Labelled& after) {
  std::map<std::pair<int, int>, Change> found;
  for (int cell = 0; cell < before.size(); ++cell) {
    const int from = before.label(cell), to = after.label(cell);
    if (from == to) continue;
    Change& change = found.try_emplace({from, to}, Change{from, to, 0, {}}).first->second;
    change.km2 += before.cell(cell).area_km2;
    change.cells.push_back(cell);
  }
  std::vector<Change> changes;
  for (auto& [pair, change] : found) changes.push_back(std::move(change));
  std::ranges::stable_sort(changes, std::greater(), &Change::km2);
  return changes;
}

}  // namespace tidemark::measure
