// How cells count for the areas of sides: kept cell by cell, so that of a new day only the cells
// that it changes are looked at again.
#pragma once

#include <span>
#include <vector>

#include "measure/part.hpp"

namespace tidemark::measure {

// Maps of one day with the same sides; the first one says who holds a cell.
using Maps = std::span<const control::ControlMap* const>;

class Standings {
 public:
  Standings(std::size_t cells, std::size_t sides)
      : rows_(sides + 1), cells_(cells), possible_(cells * rows_) {}

  // The one at `place` is that of the cell now.
  void set(std::size_t place, Maps maps, int cell);
  // Of a part whose cells are those set, in their order. A row for each side that holds anything,
  // and one for what belongs to nobody.
  std::vector<SideArea> areas(const Part& part, double whole_km2,
                              const std::vector<std::string>& sides) const;

 private:
  struct Standing {
    int row = 0;          // whose it is; the last one: nobody's
    bool surely = false;  // it is so in all maps
    bool others = false;  // other rows are possible too
  };

  std::size_t rows_;
  std::vector<Standing> cells_;
  std::vector<char> possible_;  // [cell * rows_ + row], of the other rows
};

}  // namespace tidemark::measure
