#include "bench/held_out.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <random>
#include <set>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "control/solve.hpp"
#include "geo/shapes_io.hpp"

namespace tidemark::bench {
namespace {

double degrees(std::string_view cell) {
  double value = NAN;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

// Square of the distance on a plane that is true at the two points' latitude, in degrees.
double distance2(geo::Point a, geo::Point b) {
  double x = (a.lon - b.lon) * std::cos((a.lat + b.lat) / 2 * M_PI / 180), y = a.lat - b.lat;
  return x * x + y * y;
}

int nearest(const HeldOut& table, const std::vector<int>& known, geo::Point point) {
  return *std::ranges::min_element(known, {},
                                   [&](int i) { return distance2(table.places[i].point, point); });
}

int cell_of(const HeldOut& table, int place) {
  return table.complex.cell_of(std::to_string(place));
}

ErrorRates errors_of(const HeldOut& table, const std::vector<int>& known,
                     const std::vector<int>& asked) {
  std::set<std::string> sides;
  for (const HeldPlace& place : table.places) sides.insert(place.side);
  std::vector<std::string> order(sides.begin(), sides.end());
  std::vector<control::Evidence> evidence;
  for (int i : known) {
    evidence.push_back({.cell = cell_of(table, i),
                        .side = table.places[i].side,
                        .weight = control::EvidenceOptions().base_weight,
                        .day = {}});
  }
  control::SolveOptions options;
  options.unknown_threshold = 1;  // it must guess everywhere, as the nearest place does
  auto map = control::solve_control(table.complex, order, evidence, options);
  if (!map) return {1, 1};
  ErrorRates wrong;
  for (int i : asked) {
    const HeldPlace& place = table.places[i];
    int holder = map->holder[cell_of(table, i)];
    wrong.harmonic += holder < 0 || order[holder] != place.side;
    wrong.nearest += table.places[nearest(table, known, place.point)].side != place.side;
  }
  double count = double(asked.size());
  return {wrong.harmonic / count, wrong.nearest / count};
}

}  // namespace

base::Result<HeldOut> load_held_out(const std::string& folder) {
  std::string file = folder + "/control_2017-07-14.csv";
  auto text = base::real_world()->read(file, base::kMaxFileBytes);
  if (!text) return text.error();
  base::Errors notes;
  auto rows = base::parse_csv(*text, file, notes);
  if (!rows) return rows.error();
  auto outline = geo::read_polygons(folder + "/admin0_sy.geojson");
  if (!outline) return outline.error();
  if (outline->empty()) return base::Error{"holds no outline", folder};

  HeldOut table;
  std::vector<cells::Site> sites;
  for (const base::CsvRow& row : rows->rows()) {
    geo::Point point{degrees(rows->cell(row, "lon")), degrees(rows->cell(row, "lat"))};
    if (!std::isfinite(point.lon) || !std::isfinite(point.lat)) continue;
    sites.push_back({std::to_string(sites.size()), point});
    table.places.push_back({point, std::string(rows->cell(row, "side"))});
  }
  auto complex = cells::build_complex({sites, outline->front().shape}, {}, notes);
  if (!complex) return complex.error();
  table.complex = std::move(*complex);
  return table;
}

ErrorRates mean_errors(const HeldOut& table, double known_share, int draws) {
  std::vector<int> places;
  for (int i = 0; i < int(table.places.size()); ++i) {
    if (cell_of(table, i) >= 0) places.push_back(i);
  }
  ErrorRates sum;
  for (int draw = 1; draw <= draws; ++draw) {
    std::vector<int> shuffled = places;
    std::mt19937 random(draw);
    std::ranges::shuffle(shuffled, random);
    auto split =
        shuffled.begin() + std::ptrdiff_t(std::lround(known_share * double(shuffled.size())));
    ErrorRates errors = errors_of(table, {shuffled.begin(), split}, {split, shuffled.end()});
    sum.harmonic += errors.harmonic / draws;
    sum.nearest += errors.nearest / draws;
  }
  return sum;
}

}  // namespace tidemark::bench
