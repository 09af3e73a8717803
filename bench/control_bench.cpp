// How fast a map is made, and how often it is right.
//
// Fast: 12,000 random places in a square as large as Syria; a tenth of them are known to belong to
// six sides. The cells are cut once and the control of every cell solved, beside asking for the
// nearest known place of every cell. Right: a real table of who held which place, if TIDEMARK_DATA
// names a folder that has it.
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

#include "bench/held_out.hpp"
#include "bench/stopwatch.hpp"
#include "cells/compiled.hpp"
#include "cells/complex.hpp"
#include "control/solve.hpp"

namespace {

using namespace tidemark;

constexpr int kPlaces = 12000;
const std::vector<std::string> kSides = {"a", "b", "c", "d", "e", "f"};

// About 430 km each way: 185,000 km².
constexpr geo::Point kFrom{36.0, 33.0}, kTo{40.7, 36.9};

std::vector<cells::Site> random_places() {
  std::mt19937 random(1);
  std::uniform_real_distribution<double> lon(kFrom.lon, kTo.lon), lat(kFrom.lat, kTo.lat);
  std::vector<cells::Site> places;
  for (int i = 0; i < kPlaces; ++i) {
    places.push_back({std::to_string(i), {lon(random), lat(random)}});
  }
  return places;
}

// Every tenth place; the sides hold six columns of the square from west to east.
std::vector<control::Evidence> evidence_of(const std::vector<cells::Site>& places,
                                           const cells::Complex& complex) {
  std::vector<control::Evidence> evidence;
  for (int i = 0; i < kPlaces; i += 10) {
    double share = (places[i].point.lon - kFrom.lon) / (kTo.lon - kFrom.lon);
    int cell = complex.cell_of(places[i].id);
    if (cell < 0) continue;
    const std::string& side = kSides[std::min<std::size_t>(5, std::size_t(share * 6))];
    evidence.push_back(
        {.cell = cell, .side = side, .weight = control::EvidenceOptions().base_weight, .day = {}});
  }
  return evidence;
}

void time_a_map() {
  std::vector<cells::Site> places = random_places();
  geo::MultiPolygon square = {{{kFrom, {kTo.lon, kFrom.lat}, kTo, {kFrom.lon, kTo.lat}}, {}}};
  base::Errors notes;
  cells::Complex complex;
  double cutting = bench::best_seconds(3, [&] {
    complex = bench::need(cells::build_complex({places, square}, {}, notes));
  });
  std::string kept = cells::pack(complex, "bench");
  double loading = bench::best_seconds(3, [&] { bench::need(cells::unpack(kept, "bench")); });
  std::vector<control::Evidence> evidence = evidence_of(places, complex);

  control::ControlMap map;
  double solving = bench::best_seconds(
      3, [&] { map = bench::need(control::solve_control(complex, kSides, evidence, {})); });

  std::vector<int> nearest(complex.cells().size());
  double assigning = bench::best_seconds(3, [&] {
    cells::Plane plane({kFrom, kTo});
    std::vector<cells::PlanePoint> known;
    for (const control::Evidence& e : evidence) {
      known.push_back(plane.to_plane(complex.cells()[e.cell].site));
    }
    cells::SiteIndex index(known);
    for (std::size_t c = 0; c < nearest.size(); ++c) {
      nearest[c] = index.nearest(plane.to_plane(complex.cells()[c].site)).site;
    }
  });
  int agree = 0;
  for (std::size_t c = 0; c < nearest.size(); ++c) {
    agree += map.holder[c] >= 0 && kSides[map.holder[c]] == evidence[nearest[c]].side;
  }
  std::printf("%d places, %zu cells, %zu known, %zu sides\n", kPlaces, complex.cells().size(),
              evidence.size(), kSides.size());
  std::printf("%-40s %8.3f s\n", "cutting the cells, once for a theatre", cutting);
  std::printf("%-40s %8.3f s (%.1f MB)\n", "loading the cells, once kept", loading,
              double(kept.size()) / 1e6);
  std::printf("%-40s %8.3f s\n", "solving control, for each day", solving);
  std::printf("%-40s %8.3f s (the same side in %.1f%% of the cells)\n",
              "nearest known place of every cell", assigning,
              100.0 * agree / double(nearest.size()));
}

void measure_errors(const std::string& folder) {
  auto table = bench::load_held_out(folder);
  if (!table) {
    std::printf("held-out error: not measured: %s\n", table.error().to_text().c_str());
    return;
  }
  struct Trial {
    std::string name;
    std::vector<bench::Drawing> drawings;
  };
  std::vector<Trial> trials = {
      {"2%", {}}, {"5%", {}}, {"10%", {}}, {"squares, 10%", {}}, {"squares, 50%", {}}};
  for (unsigned seed = 1; seed <= 6; ++seed) {
    trials[0].drawings.push_back(bench::draw_places(*table, 0.02, seed));
    trials[1].drawings.push_back(bench::draw_places(*table, 0.05, seed));
    trials[2].drawings.push_back(bench::draw_places(*table, 0.10, seed));
    trials[3].drawings.push_back(bench::draw_squares(*table, 40, 0.1, seed));
    trials[4].drawings.push_back(bench::draw_squares(*table, 40, 0.5, seed));
  }
  std::printf("held-out error of %zu places, mean of 6 drawings\n", table->places.size());
  std::printf("%-14s %-9s %8s %15s %12s %8s\n", "known", "method", "error", "÷ nearest",
              "calibration", "pooled");
  for (const Trial& trial : trials) {
    double nearest = bench::mean_score(*table, control::Method::nearest, trial.drawings).error;
    for (const std::string& name : control::method_names()) {
      if (name == "takeover") continue;  // the table has no admin areas
      bench::Score score = bench::mean_score(*table, *control::method_named(name), trial.drawings);
      std::printf("%-14s %-9s %7.2f%% %13.3f %12.3f %8.3f\n", trial.name.c_str(), name.c_str(),
                  100 * score.error, score.error / nearest, score.calibration, score.pooled);
    }
  }
}

}  // namespace

int main() {
  time_a_map();
  if (const char* folder = std::getenv("TIDEMARK_DATA")) {
    measure_errors(folder);
  } else {
    std::printf(
        "held-out error: not measured: TIDEMARK_DATA names no folder with "
        "control_2017-07-14.csv and admin0_sy.geojson\n");
  }
  return 0;
}
