#include "measure/area.hpp"

namespace tidemark::measure {
namespace {

// One row; `side` is -1 for what belongs to nobody.
SideArea area_of(const cells::Complex& complex, const control::ControlMap& map, int side) {
  SideArea row;
  if (side >= 0) row.side = map.sides[side];
  for (int i = 0; i < int(complex.cells().size()); ++i) {
    double km2 = complex.cells()[i].area_km2;
    double probability = side >= 0 ? map.probability(i, side) : map.unknown(i);
    bool holds = map.holder[i] == side;
    if (holds) row.km2 += km2;
    if (holds && probability >= kSure && !map.contested[i]) row.low_km2 += km2;
    // Among many sides a holder may have less than what makes another side possible.
    if (holds || probability >= kPossible) row.high_km2 += km2;
  }
  row.share = row.km2 / complex.area_km2();
  return row;
}

}  // namespace

std::vector<SideArea> side_areas(const cells::Complex& complex, const control::ControlMap& map) {
  std::vector<SideArea> rows;
  for (int side = 0; side < int(map.sides.size()); ++side) {
    SideArea row = area_of(complex, map, side);
    if (row.km2 > 0) rows.push_back(row);
  }
  rows.push_back(area_of(complex, map, -1));
  return rows;
}

}  // namespace tidemark::measure
