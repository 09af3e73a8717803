#include "measure/changes.hpp"

#include <algorithm>
#include <map>
#include <tuple>
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

std::vector<AreaChange> changes_in(const Labelled& before, const Labelled& after,
                                   std::size_t layer) {
  std::map<std::tuple<int, int, int>, double> found;
  for (int cell = 0; cell < before.size(); ++cell) {
    const int from = before.label(cell), to = after.label(cell);
    if (from == to) continue;
    for (const cells::Face& face : before.cell(cell).faces)
      found[{face.areas[layer], from, to}] += face.area_km2;
  }
  std::vector<AreaChange> changes;
  for (const auto& [key, km2] : found) {
    const auto& [area, from, to] = key;
    changes.push_back({area, from, to, km2});
  }
  std::ranges::stable_sort(changes, std::greater(), &AreaChange::km2);
  return changes;
}

}  // namespace tidemark::measure
