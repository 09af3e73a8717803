#include "measure/area.hpp"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "measure/band.hpp"
#include "measure/standings.hpp"

namespace tidemark::measure {
namespace {

double total(const Part& part) {
  double km2 = 0;
  for (const auto& [cell, area] : part) km2 += area;
  return km2;
}

std::vector<SideArea> areas_of(const Part& part, double whole_km2, Maps maps) {
  const auto& sides = maps[0]->sides;
  Standings standings(part.size(), sides.size());
  for (std::size_t i = 0; i < part.size(); ++i) standings.set(i, maps, part[i].first);
  return standings.areas(part, whole_km2, sides);
}

Part all_of(const cells::Complex& complex) {
  Part part;
  for (std::size_t i = 0; i < complex.cells().size(); ++i)
    part.push_back({int(i), complex.cells()[i].area_km2});
  return part;
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
  return areas_of(all_of(complex), complex.area_km2(), maps);
}

RunningAreas::RunningAreas(const cells::Complex& complex, std::size_t sides)
    : whole_(all_of(complex)), whole_km2_(complex.area_km2()), standings_(whole_.size(), sides) {}

std::vector<SideArea> RunningAreas::of(const std::vector<const control::ControlMap*>& maps,
                                       std::span<const int> changed) {
  if (std::exchange(maps_, maps.size()) == maps.size()) {
    for (int cell : changed) standings_.set(std::size_t(cell), maps, cell);
  } else {
    for (const auto& [cell, km2] : whole_) standings_.set(std::size_t(cell), maps, cell);
  }
  return standings_.areas(whole_, whole_km2_, maps[0]->sides);
}

std::vector<SideArea> side_areas_of(const Part& part, const control::ControlMap& map) {
  const control::ControlMap* const maps[] = {&map};
  return areas_of(part, total(part), maps);
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
