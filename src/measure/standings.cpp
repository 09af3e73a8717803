#include "measure/standings.hpp"

#include <algorithm>

namespace tidemark::measure {

void Standings::set(std::size_t place, Maps maps, int cell) {
  const auto row_of = [&](int holder) { return holder < 0 ? int(rows_) - 1 : holder; };
  const int holder = maps[0]->holder[std::size_t(cell)];
  Standing& standing = cells_[place] = {row_of(holder), false, false};
  standing.surely = std::ranges::all_of(maps, [&](auto* map) {
    return map->holder[std::size_t(cell)] == holder && held_surely(*map, cell);
  });
  for (int row = 0; row < int(rows_); ++row) {
    // Among many sides a holder may have less than what makes another side possible.
    const auto maybe = [&](auto* map) {
      const double probability =
          row < int(rows_) - 1 ? map->probability(cell, row) : map->unknown(cell);
      return probability >= kPossible || row_of(map->holder[std::size_t(cell)]) == row;
    };
    const bool other = row != standing.row && std::ranges::any_of(maps, maybe);
    possible_[place * rows_ + std::size_t(row)] = other;
    standing.others |= other;
  }
}

std::vector<SideArea> Standings::areas(const Part& part, double whole_km2,
                                       const std::vector<std::string>& sides) const {
  std::vector<SideArea> rows(rows_);
  for (std::size_t place = 0; place < part.size(); ++place) {
    const Standing& standing = cells_[place];
    const double km2 = part[place].second;
    SideArea& own = rows[std::size_t(standing.row)];
    own.km2 += km2;
    own.high_km2 += km2;
    if (standing.surely) own.low_km2 += km2;
    if (!standing.others) continue;
    for (std::size_t row = 0; row < rows_; ++row) {
      if (possible_[place * rows_ + row]) rows[row].high_km2 += km2;
    }
  }
  std::vector<SideArea> found;
  for (std::size_t row = 0; row < rows_; ++row) {
    const bool side = row < sides.size();
    if (side && rows[row].km2 <= 0) continue;
    if (side) rows[row].side = sides[row];
    rows[row].share = rows[row].km2 / whole_km2;
    found.push_back(std::move(rows[row]));
  }
  return found;
}

}  // namespace tidemark::measure
