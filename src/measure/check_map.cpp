#include "measure/check_map.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "measure/area.hpp"
#include "model/place.hpp"

namespace tidemark::measure {
namespace {

using model::Claim;
using model::Quantity;
using model::Standing;

constexpr double kSurroundingsKm = 10;  // what a report may mean by a settlement

// The faces of the cells that a figure is about: those of one area of a layer, or of the country.
struct Scope {
  int layer = -1, area = -1;
};

std::optional<Scope> area_named(const cells::Complex& complex, const std::string& name) {
  for (std::size_t l = 0; l < complex.layers().size(); ++l) {
    const auto& areas = complex.layers()[l].areas;
    auto found = std::ranges::find(areas, name, &cells::AdminArea::name);
    if (found != areas.end()) return Scope{int(l), int(found - areas.begin())};
  }
  return std::nullopt;
}

// By cell, how much of it lies in the scope.
std::vector<std::pair<int, double>> cells_in(const cells::Complex& complex, Scope scope) {
  std::vector<std::pair<int, double>> cells;
  for (std::size_t i = 0; i < complex.cells().size(); ++i) {
    const cells::Cell& cell = complex.cells()[i];
    double km2 = scope.layer < 0 ? cell.area_km2 : 0;
    if (scope.layer >= 0) {
      for (const cells::Face& face : cell.faces) {
        if (face.areas[std::size_t(scope.layer)] == scope.area) km2 += face.area_km2;
      }
    }
    if (km2 > 0) cells.push_back({int(i), km2});
  }
  return cells;
}

double total_km2(const std::vector<std::pair<int, double>>& cells) {
  double km2 = 0;
  for (const auto& [cell, area] : cells) km2 += area;
  return km2;
}

double around(const cells::Complex& complex, geo::Point place) {
  double km2 = 0;
  for (const cells::Cell& cell : complex.cells()) {
    if (geo::rough_km(cell.site, place) <= kSurroundingsKm) km2 += cell.area_km2;
  }
  return km2;
}

struct Band {
  double value = 0, low = 0, high = 0;
};

int side_in(const control::ControlMap& map, const std::string& side) {
  auto found = std::ranges::find(map.sides, side);
  return found == map.sides.end() ? kNobody : int(found - map.sides.begin());
}

bool possible(const Labelled& day, int cell, int side) {
  return day.label(cell) == side || day.map.probability(cell, side) >= kPossible;
}
bool sure(const Labelled& day, int cell, int side) {
  return day.label(cell) == side && held_surely(day.map, cell);
}

Band held(const Labelled& day, const std::vector<std::pair<int, double>>& cells, int side) {
  Band band;
  for (const auto& [cell, km2] : cells) {
    if (day.label(cell) == side) band.value += km2;
    if (sure(day, cell, side)) band.low += km2;
    if (possible(day, cell, side)) band.high += km2;
  }
  return band;
}

// What became the side's between two days.
Band taken(const Labelled& before, const Labelled& after,
           const std::vector<std::pair<int, double>>& cells, int side) {
  Band band;
  for (const auto& [cell, km2] : cells) {
    const bool fresh = before.label(cell) != side && after.label(cell) == side;
    if (fresh) band.value += km2;
    if (fresh && sure(after, cell, side) && !possible(before, cell, side)) band.low += km2;
    if (possible(after, cell, side) && !sure(before, cell, side)) band.high += km2;
  }
  return band;
}

// From a point to what a side holds: to the nearest cell that it holds, may hold, surely holds.
std::optional<Band> distance(const Labelled& day, geo::Point point, int side) {
  constexpr double kFar = std::numeric_limits<double>::infinity();
  Band band{kFar, kFar, kFar};
  for (int i = 0; i < day.size(); ++i) {
    if (!possible(day, i, side)) continue;
    const cells::Cell& cell = day.cell(i);
    const double to_site = geo::rough_km(point, cell.site);
    const double to_rim = std::max(0.0, to_site - std::sqrt(cell.area_km2 / std::numbers::pi));
    band.low = std::min(band.low, to_rim);
    if (day.label(i) == side) band.value = std::min(band.value, to_rim);
    if (sure(day, i, side)) band.high = std::min(band.high, to_site);
  }
  if (!std::isfinite(band.high)) return std::nullopt;
  if (!std::isfinite(band.value)) band.value = band.high;
  return band;
}

class MapCheck {
 public:
  MapCheck(const Claim& figure, const CheckAgainst& against) : figure_(figure), against_(against) {}

  std::optional<Finding> find() const {
    const bool stands = figure_.standing != Standing::none;
    if (!figure_.date || figure_.side.empty() || figure_.hedge == "vague") return std::nullopt;
    auto day = against_.map(figure_.date->last());
    if (!day) return std::nullopt;
    const int side = side_in(day->map, figure_.side);
    if (side < 0) return std::nullopt;
    if (figure_.quantity == Quantity::distance) return to_place(*day, side);
    auto scope = scope_of(day->complex);
    if (!scope || !stands) return std::nullopt;
    const auto cells = cells_in(day->complex, *scope);
    if (figure_.standing == Standing::held)
      return of_held(held(*day, cells, side), total_km2(cells), *scope);
    if (figure_.quantity != Quantity::area) return std::nullopt;
    auto before = against_.map(figure_.date->from - 1);
    if (!before) return std::nullopt;
    const bool gain = figure_.standing == Standing::taken;
    Band band = gain ? taken(*before, *day, cells, side) : taken(*day, *before, cells, side);
    return finding(Ground::map_change, band);
  }

 private:
  // Of the country, or of an area that the map knows; nothing for other places.
  std::optional<Scope> scope_of(const cells::Complex& complex) const {
    if (!figure_.place || figure_.place->kind == "country") return Scope{};
    if (figure_.place->id.empty() || figure_.place->kind != "governorate") return std::nullopt;
    return area_named(complex, against_.province_of(figure_.place->id));
  }

  std::optional<Finding> of_held(Band band, double whole, Scope scope) const {
    if (figure_.quantity == Quantity::area) return finding(Ground::map_area, band);
    if (figure_.quantity != Quantity::share) return std::nullopt;
    const double base = whole / 100;
    Finding found =
        finding(Ground::map_share, {band.value / base, band.low / base, band.high / base});
    // The report may count on the official area of the country.
    if (scope.layer < 0 && found.verdict == Verdict::differs_from_map &&
        against_.official_km2 > 0) {
      const double official = against_.official_km2 / 100;
      Finding other = finding(Ground::map_share,
                              {band.value / official, band.low / official, band.high / official});
      if (other.verdict == Verdict::consistent) return other;
    }
    return found;
  }

  std::optional<Finding> to_place(const Labelled& day, int side) const {
    const int cell = figure_.place ? day.complex.cell_of(figure_.place->id) : -1;
    if (cell < 0) return std::nullopt;
    auto band = distance(day, day.cell(cell).site, side);
    if (!band) return std::nullopt;
    return finding(Ground::map_distance, *band);
  }

  Finding finding(Ground ground, Band band) const {
    Finding found;
    found.verdict =
        agrees(figure_, band.low, band.high) ? Verdict::consistent : Verdict::differs_from_map;
    found.ground = ground;
    found.expected = band.value;
    found.low = band.low;
    found.high = band.high;
    found.on = figure_.date->last();
    return found;
  }

  const Claim& figure_;
  const CheckAgainst& against_;
};

}  // namespace

void compare_places(const std::vector<Claim>& figures, const CheckAgainst& against,
                    Findings& findings) {
  if (!against.complex) return;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Claim& figure = figures[i];
    if (figure.quantity != Quantity::area || !figure.place || figure.place->id.empty()) continue;
    Finding found;
    found.verdict = Verdict::differs_from_map;
    found.ground = Ground::place;
    found.name = figure.place->name;
    const std::string province = against.province_of(figure.place->id);
    auto scope = area_named(*against.complex, province);
    const bool settlement =
        model::class_of_kind(figure.place->kind) == model::PlaceClass::settlement;
    if (const int cell = against.complex->cell_of(figure.place->id); settlement && cell >= 0) {
      found.expected = around(*against.complex, against.complex->cells()[std::size_t(cell)].site);
      if (figure.value <= found.expected) continue;
      if (scope)
        found.wider = province, found.wider_km2 = total_km2(cells_in(*against.complex, *scope));
    } else if (scope && figure.place->kind == "governorate") {
      found.expected = total_km2(cells_in(*against.complex, *scope));
      if (figure.value <= found.expected * (1 + kWorstPrecision)) continue;
    } else {
      continue;
    }
    findings[i].push_back(std::move(found));
  }
}

void compare_map(const std::vector<Claim>& figures, const CheckAgainst& against,
                 Findings& findings) {
  if (!against.map) return;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    if (auto found = MapCheck(figures[i], against).find()) findings[i].push_back(std::move(*found));
  }
}

}  // namespace tidemark::measure
