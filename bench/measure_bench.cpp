// What maps and their measures cost on built cells, how that grows, and how it stands beside the
// same question asked of PostGIS.
//
//   measure_bench [EVENTS]     of the daily series; by default 20,000
//
// The yardstick of a day's measures is one pass over all cells that sums their areas and borders.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <vector>

#include "bench/made_war.hpp"
#include "bench/postgis.hpp"
#include "bench/stopwatch.hpp"
#include "cells/compiled.hpp"
#include "measure/contact.hpp"
#include "measure/enclaves.hpp"
#include "measure/fronts.hpp"
#include "measure/gaps.hpp"
#include "pipeline/days.hpp"

namespace {

using namespace tidemark;

constexpr int kRepetitions = 3;
constexpr int kCells = 12000, kTenYears = 3652;
constexpr int kPostgisPlaces = 5600;

double milliseconds(const auto& work) { return 1000 * bench::best_seconds(kRepetitions, work); }

control::ControlMap map_of(const cells::Complex& complex) {
  control::ControlMap map;
  for (int i = 0; i < bench::kSides; ++i) map.sides.push_back(std::string(1, char('a' + i)));
  for (const cells::Cell& cell : complex.cells()) {
    const int holder = bench::made_holder(cell.site, 0);
    map.holder.push_back(holder);
    for (int i = 0; i < bench::kSides; ++i) map.share.push_back(i == holder ? 0.9 : 0.02);
    map.contested.push_back(false);
  }
  return map;
}

// Every tenth place is known.
std::vector<control::Evidence> evidence_of(const cells::Complex& complex) {
  std::vector<control::Evidence> evidence;
  for (int i = 0; i < int(complex.cells().size()); i += 10) {
    const geo::Point site = complex.cells()[std::size_t(i)].site;
    evidence.push_back({.cell = i,
                        .side = std::string(1, char('a' + bench::made_holder(site, 0))),
                        .weight = control::EvidenceOptions().base_weight,
                        .day = {}});
  }
  return evidence;
}

void time_measures(int places) {
  cells::Complex complex;
  const double cutting = milliseconds([&] { complex = bench::made_cells(places); });
  const std::string kept = cells::pack(complex, "bench");
  const double loading = milliseconds([&] { bench::need(cells::unpack(kept, "bench")); });
  const auto evidence = evidence_of(complex);
  const control::ControlMap map = map_of(complex);
  const double solving =
      milliseconds([&] { bench::need(control::solve_control(complex, map.sides, evidence, {})); });
  double sum = 0;
  const double pass = milliseconds([&] {
    for (std::size_t i = 0; i < complex.cells().size(); ++i) {
      const cells::Cell& cell = complex.cells()[i];
      sum += cell.area_km2;
      for (const cells::Border& border : cell.borders) {
        if (map.holder[i] != map.holder[std::size_t(border.cell)]) sum += border.length_km;
      }
    }
  });
  std::shared_ptr<const measure::Edges> edges;
  const double listing = milliseconds([&] { edges = measure::edges_of(complex); });
  const measure::Labelled day{complex, map, edges};
  std::size_t found = 0;
  const double area = milliseconds([&] { found += measure::side_areas(complex, map).size(); });
  const double contact = milliseconds([&] { found += measure::contacts(day).size(); });
  const double fronts = milliseconds([&] { found += measure::fronts(day).size(); });
  const double enclaves = milliseconds([&] { found += measure::pieces(day).size(); });
  const double gaps =
      milliseconds([&] { found += measure::gaps(day, 0, {.min_km2 = 500}).size(); });
  std::printf("%8d %8.0f %8.1f %8.1f %8.2f %8.1f %8.2f %8.2f %8.1f %9.1f %8.1f\n", places, cutting,
              loading, solving, pass, listing, area, contact, fronts, enclaves, gaps);
  if (sum < 0 || found == 0) std::printf("nothing was measured\n");
}

double total(const std::vector<measure::SideArea>& areas) {
  double km2 = 0;
  for (const measure::SideArea& area : areas) km2 += area.km2;
  return km2;
}

// Ten years day by day, and single days of it.
void time_series(int cells, int events, bool table) {
  const pipeline::View view = bench::made_view(cells, events, kTenYears, table);
  double km2 = 0, cpu = 0;
  const auto all_days = [&] {
    auto days = bench::need(pipeline::Days::make(view));
    for (int day = 0; day < kTenYears; ++day) {
      km2 += total(bench::need(days.areas_on(bench::kFirstDay + day)));
    }
  };
  const double series = bench::seconds([&] { cpu = bench::cpu_seconds(all_days); });
  double slowest = 0;
  for (int day = 100; day < kTenYears; day += 800) {
    slowest = std::max(
        slowest, 1000 * bench::cpu_seconds([&] {
                   km2 +=
                       total(bench::need(pipeline::solve_day(view, bench::kFirstDay + day)).areas);
                 }));
  }
  std::printf("%8d %8d %8s %12.2f %12.2f %14.2f %16.1f\n", cells, events, table ? "yes" : "no",
              series, cpu, 1000 * cpu / kTenYears, slowest);
  if (!(km2 > 0)) std::printf("nothing was measured\n");
}

// Who held how much, when every place is as its own holder: Voronoi cells, cut, summed by side.
void compare_with_postgis() {
  const auto country = bench::made_ragged_country(kPostgisPlaces);
  cells::Complex complex;
  std::vector<double> km2;
  auto sum = [&] {
    km2.assign(bench::kSides, 0);
    for (const cells::Cell& cell : complex.cells()) {
      km2[std::size_t(bench::made_holder(cell.site, 0))] += cell.area_km2;
    }
  };
  const double scratch = bench::best_seconds(kRepetitions, [&] {
    base::Errors notes;
    complex = bench::need(cells::build_complex(country, {.filler_spacing_km = 0}, notes));
    sum();
  });
  const double built = bench::best_seconds(kRepetitions, sum);
  auto postgis = bench::postgis_areas(country);
  if (!postgis) {
    std::printf("PostGIS: not measured: %s\n", postgis.error().to_text().c_str());
    return;
  }
  double most = 0;
  for (int side = 0; side < bench::kSides; ++side) {
    const double theirs = postgis->km2[std::size_t(side)];
    most = std::max(most, std::abs(km2[std::size_t(side)] - theirs) / theirs);
  }
  std::printf("nearest-place areas of %d places, seconds\n", kPostgisPlaces);
  std::printf("%-40s %9.3f\n", "PostGIS, as a server on this machine", postgis->seconds);
  std::printf("%-40s %9.3f  %8.1f times as fast\n", "from scratch", scratch,
              postgis->seconds / scratch);
  std::printf("%-40s %9.6f  %8.0f times as fast\n", "on built cells", built,
              postgis->seconds / built);
  std::printf("areas of a side differ by at most %.3f%%\n", 100 * most);
}

}  // namespace

int main(int argc, char** argv) {
  std::printf(
      "milliseconds, the least of %d; six sides\n%8s %8s %8s %8s %8s %8s %8s %8s %8s %9s %8s\n",
      kRepetitions, "cells", "cutting", "loading", "solving", "a pass", "edges", "area", "contact",
      "fronts", "enclaves", "gaps");
  for (int places : {1000, 4000, 12000, 50000, 200000}) time_measures(places);
  std::printf("daily areas of ten years, with their bands\n%8s %8s %8s %12s %12s %14s %16s\n",
              "cells", "events", "table", "series, s", "of processor", "a day, ms of it",
              "one alone, ms");
  const int events = argc > 1 ? std::atoi(argv[1]) : 20000;
  for (int count : {events / 4, events, 4 * events}) time_series(kCells, count, true);
  time_series(kCells, events, false);
  compare_with_postgis();
  return 0;
}
