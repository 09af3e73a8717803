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

// A row for each side that holds anything, and one for what belongs to nobody.
std::vector<SideArea> rows_of(const Part& part, double whole_km2, Maps maps) {
  const std::size_t sides = maps[0]->sides.size();
  std::vector<SideArea> rows(sides + 1);  // the last one: nobody
  const auto row_of = [&](int holder) { return holder < 0 ? sides : std::size_t(holder); };
  for (const auto& [cell, km2] : part) {
    const int holder = maps[0]->holder[std::size_t(cell)];
    rows[row_of(holder)].km2 += km2;
    const auto surely = [&, cell = cell](auto* map) {
      return map->holder[std::size_t(cell)] == holder && held_surely(*map, cell);
    };
    if (std::ranges::all_of(maps, surely)) rows[row_of(holder)].low_km2 += km2;
    for (std::size_t row = 0; row <= sides; ++row) {
      // Among many sides a holder may have less than what makes another side possible.
      const auto maybe = [&, cell = cell](auto* map) {
        const double probability =
            row < sides ? map->probability(cell, int(row)) : map->unknown(cell);
        return probability >= kPossible || row_of(map->holder[std::size_t(cell)]) == row;
      };
      if (std::ranges::any_of(maps, maybe)) rows[row].high_km2 += km2;
    }
  }
  std::vector<SideArea> found;
  for (std::size_t row = 0; row <= sides; ++row) {
    if (row < sides && rows[row].km2 <= 0) continue;
    if (row < sides) rows[row].side = maps[0]->sides[row];
    rows[row].share = rows[row].km2 / whole_km2;
    found.push_back(std::move(rows[row]));
  }
  return found;
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
