// What the measures of a day cost on built cells, and how that grows with their number.
//
// Random cells in a square as large as Syria; six sides hold what is nearest to forty random seats.
// The yardstick is one pass over all cells that sums their areas and borders by side.
#include <cmath>
#include <cstdio>
#include <random>
#include <string>
#include <vector>

#include "bench/stopwatch.hpp"
#include "cells/complex.hpp"
#include "measure/area.hpp"
#include "measure/contact.hpp"
#include "measure/enclaves.hpp"
#include "measure/fronts.hpp"
#include "measure/gaps.hpp"

namespace {

using namespace tidemark;

constexpr int kSides = 6, kSeats = 40, kRepetitions = 3;
constexpr geo::Point kFrom{36.0, 33.0}, kTo{40.7, 36.9};  // about 185,000 km²

struct World {
  cells::Complex complex;
  control::ControlMap map;
};

World random_world(int places) {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> lon(kFrom.lon, kTo.lon), lat(kFrom.lat, kTo.lat);
  cells::Country country;
  country.outline = {{{kFrom, {kTo.lon, kFrom.lat}, kTo, {kFrom.lon, kTo.lat}}, {}}};
  for (int i = 0; i < places; ++i)
    country.sites.push_back({std::to_string(i), {lon(random), lat(random)}});
  base::Errors notes;
  World world{
      bench::need(cells::build_complex(std::move(country), {.filler_spacing_km = 0}, notes)), {}};
  std::vector<geo::Point> seats;
  for (int i = 0; i < kSeats; ++i) seats.push_back({lon(random), lat(random)});
  for (int i = 0; i < kSides; ++i) world.map.sides.push_back(std::string(1, char('a' + i)));
  for (const cells::Cell& cell : world.complex.cells()) {
    int nearest = 0;
    for (int i = 1; i < kSeats; ++i) {
      if (geo::rough_km(cell.site, seats[std::size_t(i)]) <
          geo::rough_km(cell.site, seats[std::size_t(nearest)]))
        nearest = i;
    }
    world.map.holder.push_back(nearest % kSides);
    for (int i = 0; i < kSides; ++i) world.map.share.push_back(i == nearest % kSides ? 0.9 : 0.02);
    world.map.contested.push_back(false);
  }
  return world;
}

double milliseconds(const auto& work) { return 1000 * bench::best_seconds(kRepetitions, work); }

void time_measures(int places) {
  World world = random_world(places);
  double sum = 0;
  const double pass = milliseconds([&] {
    for (std::size_t i = 0; i < world.complex.cells().size(); ++i) {
      const cells::Cell& cell = world.complex.cells()[i];
      sum += cell.area_km2;
      for (const cells::Border& border : cell.borders) {
        if (world.map.holder[i] != world.map.holder[std::size_t(border.cell)])
          sum += border.length_km;
      }
    }
  });
  std::shared_ptr<const measure::Edges> edges;
  const double listing = milliseconds([&] { edges = measure::edges_of(world.complex); });
  const measure::Labelled day{world.complex, world.map, edges};
  std::size_t found = 0;
  const double area =
      milliseconds([&] { found += measure::side_areas(world.complex, world.map).size(); });
  const double contact = milliseconds([&] { found += measure::contacts(day).size(); });
  const double fronts = milliseconds([&] { found += measure::fronts(day).size(); });
  const double enclaves = milliseconds([&] { found += measure::pieces(day).size(); });
  const double gaps =
      milliseconds([&] { found += measure::gaps(day, 0, {.min_km2 = 500}).size(); });
  std::printf("%8d %8.2f %8.1f %8.2f %8.2f %8.1f %9.1f %8.1f\n", places, pass, listing, area,
              contact, fronts, enclaves, gaps);
  if (sum < 0 || found == 0) std::printf("nothing was measured\n");
}

}  // namespace

int main() {
  std::printf("milliseconds, the least of %d; six sides\n%8s %8s %8s %8s %8s %8s %9s %8s\n",
              kRepetitions, "cells", "a pass", "edges", "area", "contact", "fronts", "enclaves",
              "gaps");
  for (int places : {1000, 4000, 12000, 50000}) time_measures(places);
  return 0;
}
