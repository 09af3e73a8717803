// Ground that is alike: cells put together where they look the same on a day, or on every day of a
// span, and hang together. All that is drawn or written of who held what is made of whole
// territories and of whole borders between two of them, so that areas and fronts agree, also when a
// profile generalises the borders.
#pragma once

#include <map>
#include <numeric>
#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"
#include "geo/coverage.hpp"
#include "measure/labelled.hpp"
#include "publish/looks.hpp"
#include "theatre/profile.hpp"

namespace tidemark::publish::detail {

// Numbers for keys, by cell: equal ones for equal keys.
template <typename Key>
std::vector<int> numbered(const std::vector<Key>& keys) {
  std::map<Key, int> numbers;
  std::vector<int> result;
  for (const Key& key : keys)
    result.push_back(numbers.try_emplace(key, int(numbers.size())).first->second);
  return result;
}

// Where every cell stands for itself.
inline std::vector<int> none_alike(std::size_t cells) {
  std::vector<int> numbers(cells);
  std::iota(numbers.begin(), numbers.end(), 0);
  return numbers;
}

class Territories {
 public:
  // `alike`: equal numbers for cells that are; borrows the complex.
  Territories(const cells::Complex& complex, const measure::Edges& edges,
              const std::vector<int>& alike, const theatre::Profile& profile);

  int size() const { return int(cells_.size()); }
  // Ascending; territories are in the order of their first cells.
  const std::vector<int>& cells(int territory) const { return cells_[std::size_t(territory)]; }
  int first_cell(int territory) const { return cells(territory).front(); }
  int of(int cell) const { return of_[std::size_t(cell)]; }
  double km2(int territory) const;

  struct Border {
    int one = 0, other = -1;       // -1: abroad
    std::vector<geo::Line> lines;  // generalised as the profile wants
  };
  const std::vector<Border>& borders() const { return borders_; }

  // Of several territories together.
  base::Result<geo::MultiPolygon> shape(const std::vector<int>& territories) const;

 private:
  base::Result<geo::MultiPolygon> between_borders(const std::vector<int>& territories) const;

  const cells::Complex& complex_;
  bool generalised_;
  std::vector<int> of_;
  std::vector<std::vector<int>> cells_;
  std::vector<Border> borders_;
  std::vector<std::vector<int>> borders_of_;  // by territory
};

}  // namespace tidemark::publish::detail
