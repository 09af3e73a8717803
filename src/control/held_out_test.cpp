// Does the harmonic map know more than "as the nearest place"? Asked of a real table of who held
// which place, nine tenths of it held out. The table is not part of the project: the environment
// variable TIDEMARK_DATA names a folder with control_2017-07-14.csv (name, lat, lon, side, …) and
// admin0_sy.geojson, the country's outline.
#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <random>
#include <set>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "control/solve.hpp"
#include "geo/shapes_io.hpp"

namespace tidemark::control {
namespace {

struct Row {
  geo::Point point;
  std::string side;
};

class HeldOut : public testing::Test {
 protected:
  void SetUp() override {
    const char* folder = std::getenv("TIDEMARK_DATA");
    if (!folder) GTEST_SKIP() << "TIDEMARK_DATA names no folder with a table to hold out";
    auto text = base::real_world()->read(std::string(folder) + "/control_2017-07-14.csv",
                                         base::kMaxFileBytes);
    auto outline = geo::read_polygons(std::string(folder) + "/admin0_sy.geojson");
    if (!text || !outline) GTEST_SKIP() << "no table or outline in " << folder;
    base::Errors errors;
    auto table = base::parse_csv(*text, "control", errors);
    ASSERT_TRUE(table.ok());
    std::vector<cells::Site> sites;
    for (const base::CsvRow& row : table->rows()) {
      geo::Point point{std::stod(std::string(table->cell(row, "lon"))),
                       std::stod(std::string(table->cell(row, "lat")))};
      sites.push_back({std::to_string(sites.size()), point});
      rows_.push_back({point, std::string(table->cell(row, "side"))});
      sides_.insert(rows_.back().side);
    }
    base::Errors notes;
    auto start = std::chrono::steady_clock::now();
    auto complex = cells::build_complex({sites, outline->front().shape}, {}, notes);
    std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    ASSERT_TRUE(complex.ok());
    complex_ = std::move(*complex);
    std::printf("%zu cells in %.2f s, %zu notes\n", complex_.cells().size(), took.count(),
                notes.size());
  }

  std::vector<Row> rows_;
  std::set<std::string> sides_;
  cells::Complex complex_;
};

TEST_F(HeldOut, TheCellsOfARealCountryAreValid) {
  for (const std::string& fault : cells::validate(complex_)) ADD_FAILURE() << fault;
}

TEST_F(HeldOut, BeatsTheNearestPlace) {
  std::vector<std::string> order(sides_.begin(), sides_.end());
  double harmonic_sum = 0, nearest_sum = 0;
  for (unsigned seed = 1; seed <= 5; ++seed) {
    std::mt19937 random(seed);
    std::vector<int> shuffled;
    for (int i = 0; i < int(rows_.size()); ++i) {
      if (complex_.cell_of(std::to_string(i)) >= 0) shuffled.push_back(i);
    }
    std::shuffle(shuffled.begin(), shuffled.end(), random);
    std::vector<int> known(shuffled.begin(),
                           shuffled.begin() + std::ptrdiff_t(shuffled.size() / 10));
    std::vector<Evidence> evidence;
    for (int i : known)
      evidence.push_back({complex_.cell_of(std::to_string(i)), rows_[i].side, 100});
    SolveOptions options;
    options.unknown_threshold = 1;  // ask for a guess everywhere, as the nearest place gives one
    auto map = solve_control(complex_, order, evidence, options);
    ASSERT_TRUE(map.ok());
    int harmonic = 0, nearest = 0, asked = 0;
    for (std::size_t k = shuffled.size() / 10; k < shuffled.size(); ++k) {
      const Row& row = rows_[shuffled[k]];
      int holder = map->holder[complex_.cell_of(std::to_string(shuffled[k]))];
      harmonic += holder >= 0 && order[holder] == row.side;
      int closest = *std::min_element(known.begin(), known.end(), [&](int a, int b) {
        auto far = [&](int i) {
          return std::hypot((rows_[i].point.lon - row.point.lon) * 0.82,
                            rows_[i].point.lat - row.point.lat);
        };
        return far(a) < far(b);
      });
      nearest += rows_[closest].side == row.side;
      ++asked;
    }
    std::printf("seed %u: of %d held-out places, harmonic %.2f%%, nearest %.2f%%\n", seed, asked,
                100.0 * harmonic / asked, 100.0 * nearest / asked);
    harmonic_sum += harmonic;
    nearest_sum += nearest;
  }
  EXPECT_GT(harmonic_sum, nearest_sum);
}

}  // namespace
}  // namespace tidemark::control
