#include "bench/held_out.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <map>
#include <random>
#include <set>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "geo/shapes_io.hpp"

namespace tidemark::bench {
namespace {

double degrees(std::string_view cell) {
  double value = NAN;
  std::from_chars(cell.data(), cell.data() + cell.size(), value);
  return value;
}

int cell_of(const HeldOut& table, int place) {
  return table.complex.cell_of(std::to_string(place));
}

std::vector<int> with_cell(const HeldOut& table) {
  std::vector<int> places;
  for (int i = 0; i < int(table.places.size()); ++i) {
    if (cell_of(table, i) >= 0) places.push_back(i);
  }
  return places;
}

class Classes {
 public:
  void add(double probability, bool right) {
    Class& c = classes_[std::min<std::size_t>(9, std::size_t(probability * 10))];
    c.probability += probability;
    c.right += right;
    ++all_;
  }
  double error() const {
    double sum = 0;
    for (const Class& c : classes_) sum += std::abs(c.probability - c.right);
    return sum / all_;
  }

 private:
  struct Class {
    double probability = 0, right = 0;
  };
  std::array<Class, 10> classes_;
  double all_ = 0;
};

Score score_of(const HeldOut& table, control::Method method, const Drawing& drawing,
               Classes& pooled) {
  std::set<std::string> sides;
  for (const HeldPlace& place : table.places) sides.insert(place.side);
  std::vector<std::string> order(sides.begin(), sides.end());
  std::vector<control::Evidence> evidence;
  for (int i : drawing.known) {
    evidence.push_back({.cell = cell_of(table, i),
                        .side = table.places[i].side,
                        .weight = control::EvidenceOptions().base_weight,
                        .day = {}});
  }
  control::SolveOptions options;
  options.unknown_threshold = 1;  // it must guess everywhere, as the nearest place does
  options.leak_per_km2 = 1e-5;    // as tidemark surface
  auto map = control::map_control(method, table.complex, order, evidence, options);
  if (!map) return {1, 1, 1};
  double wrong = 0;
  Classes classes;
  for (int i : drawing.asked) {
    int cell = cell_of(table, i), holder = map->holder[cell];
    bool right = holder >= 0 && order[holder] == table.places[i].side;
    wrong += !right;
    double probability = holder < 0 ? 0 : map->probability(cell, holder);
    classes.add(probability, right);
    pooled.add(probability, right);
  }
  return {wrong / double(drawing.asked.size()), classes.error(), 0};
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

Drawing draw_places(const HeldOut& table, double known_share, unsigned seed) {
  std::vector<int> places = with_cell(table);
  std::mt19937 random(seed);
  std::ranges::shuffle(places, random);
  auto split = places.begin() + std::ptrdiff_t(std::lround(known_share * double(places.size())));
  return {{places.begin(), split}, {split, places.end()}};
}

Drawing draw_squares(const HeldOut& table, double km, double known_share, unsigned seed) {
  std::mt19937 random(seed);
  std::uniform_real_distribution<double> part(0, 1);
  double lat = km / 111.2, lon = lat / 0.82, east = part(random), north = part(random);
  std::map<std::pair<int, int>, bool> hidden;
  Drawing drawing;
  for (int i : with_cell(table)) {
    geo::Point p = table.places[i].point;
    std::pair square(int(p.lon / lon + east), int(p.lat / lat + north));
    if (!hidden.contains(square)) hidden[square] = part(random) < 0.2;
    bool known = part(random) < known_share;
    if (hidden[square]) drawing.asked.push_back(i);
    else if (known) drawing.known.push_back(i);
  }
  return drawing;
}

Score mean_score(const HeldOut& table, control::Method method,
                 const std::vector<Drawing>& drawings) {
  Score sum;
  Classes pooled;
  for (const Drawing& drawing : drawings) {
    Score score = score_of(table, method, drawing, pooled);
    sum.error += score.error / double(drawings.size());
    sum.calibration += score.calibration / double(drawings.size());
  }
  sum.pooled = pooled.error();
  return sum;
}

}  // namespace tidemark::bench
