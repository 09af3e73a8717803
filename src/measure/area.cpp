#include "measure/area.hpp"

#include <algorithm>
#include <map>
#include <span>

#include "measure/band.hpp"
#include "measure/part.hpp"

namespace tidemark::measure {
namespace {

double total(const Part& part) {
  double km2 = 0;
  for (const auto& [cell, area] : part) km2 += area;
  return km2;
}

// Maps of one day; the first one says who holds a cell.
using Maps = std::span<const control::ControlMap* const>;

bool holds(const control::ControlMap& map, int cell, int side) {
  return map.holder[std::size_t(cell)] == side;
}

bool may_hold(const control::ControlMap& map, int cell, int side) {
  const double probability = side >= 0 ? map.probability(cell, side) : map.unknown(cell);
  // Among many sides a holder may have less than what makes another side possible.
  return holds(map, cell, side) || probability >= kPossible;
}

// One row; `side` is -1 for what belongs to nobody.
SideArea area_of(const Part& part, double whole_km2, Maps maps, int side) {
  SideArea row;
  if (side >= 0) row.side = maps[0]->sides[std::size_t(side)];
  for (const auto& [cell, km2] : part) {
    auto surely = [&, cell = cell](auto* map) {
      return holds(*map, cell, side) && held_surely(*map, cell);
    };
    auto maybe = [&, cell = cell](auto* map) { return may_hold(*map, cell, side); };
    if (holds(*maps[0], cell, side)) row.km2 += km2;
    if (std::ranges::all_of(maps, surely)) row.low_km2 += km2;
    if (std::ranges::any_of(maps, maybe)) row.high_km2 += km2;
  }
  row.share = row.km2 / whole_km2;
  return row;
}

std::vector<SideArea> rows_of(const Part& part, double whole_km2, Maps maps) {
  std::vector<SideArea> rows;
  for (int side = 0; side < int(maps[0]->sides.size()); ++side) {
    SideArea row = area_of(part, whole_km2, maps, side);
    if (row.km2 > 0) rows.push_back(row);
  }
  rows.push_back(area_of(part, whole_km2, maps, -1));
  return rows;
}

}  // namespace

bool held_surely(const control::ControlMap& map, int cell) {
  const int holder = map.holder[std::size_t(cell)];
  const double probability = holder >= 0 ? map.probability(cell, holder) : map.unknown(cell);
  return probability >= kSure && !map.contested[std::size_t(cell)];
}

std::vector<SideArea> side_areas(const cells::Complex& complex, const control::ControlMap& map) {
  return side_areas_between(complex, {&map});
}

std::vector<SideArea> side_areas_between(const cells::Complex& complex,
                                         const std::vector<const control::ControlMap*>& maps) {
  Part part;
  for (std::size_t i = 0; i < complex.cells().size(); ++i)
    part.push_back({int(i), complex.cells()[i].area_km2});
  return rows_of(part, complex.area_km2(), maps);
}

std::vector<SideArea> side_areas_of(const Part& part, const control::ControlMap& map) {
  const control::ControlMap* const maps[] = {&map};
  return rows_of(part, total(part), maps);
}

std::vector<AdminAreas> side_areas_in(const cells::Complex& complex, const control::ControlMap& map,
                                      std::size_t layer) {
  std::map<int, Part> parts;
  for (std::size_t i = 0; i < complex.cells().size(); ++i) {
    for (const cells::Face& face : complex.cells()[i].faces) {
      parts[face.areas[layer]].push_back({int(i), face.area_km2});
    }
  }
  std::vector<AdminAreas> areas;
  for (const auto& [area, part] : parts) {
    areas.push_back({area, total(part), side_areas_of(part, map)});
  }
  return areas;
}

}  // namespace tidemark::measure
