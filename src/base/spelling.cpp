#include "base/spelling.hpp"

#include <algorithm>
#include <utility>

namespace tidemark::base {

std::size_t edit_distance(std::string_view a, std::string_view b) {
  // Three rows of the table suffice: the current one, and two before it for swaps.
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(before, above);
    std::swap(above, row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

std::vector<std::string> near_spellings(std::string_view word,
                                        const std::vector<std::string>& known, std::size_t most) {
  std::size_t allowed = std::max<std::size_t>(word.size() / 3, 1);
  std::vector<std::pair<std::size_t, const std::string*>> near;
  for (const std::string& candidate : known) {
    std::size_t longer = std::max(candidate.size(), word.size());
    if (longer - std::min(candidate.size(), word.size()) > allowed) continue;
    std::size_t distance = edit_distance(word, candidate);
    if (distance <= allowed) near.emplace_back(distance, &candidate);
  }
  std::ranges::stable_sort(near, {}, [](const auto& found) { return found.first; });
  std::vector<std::string> names;
  for (const auto& [distance, name] : near) {
    if (names.size() == most) break;
    if (std::ranges::find(names, *name) == names.end()) names.push_back(*name);
  }
  return names;
}

}  // namespace tidemark::base
