#include "bench/made_war.hpp"

#include <cmath>
#include <random>
#include <string>

#include "bench/stopwatch.hpp"

namespace tidemark::bench {
namespace {

constexpr double kWander = 0.6;      // degrees
constexpr double kRoundDays = 2000;  // until a seat is back

std::string side_id(int side) { return std::string(1, char('a' + side)); }

geo::Point random_point(std::mt19937& random) {
  std::uniform_real_distribution<double> lon(kFrom.lon, kTo.lon), lat(kFrom.lat, kTo.lat);
  const double x = lon(random);
  return {x, lat(random)};
}

}  // namespace

geo::MultiPolygon made_outline() {
  return {{{kFrom, {kTo.lon, kFrom.lat}, kTo, {kFrom.lon, kTo.lat}}, {}}};
}

cells::Country made_country(int places) {
  std::mt19937 random(7);
  cells::Country country{.sites = {}, .outline = made_outline()};
  for (int i = 0; i < places; ++i) {
    country.sites.push_back({std::to_string(i), random_point(random)});
  }
  return country;
}

cells::Country made_ragged_country(int places) {
  constexpr int kVertices = 5250;
  std::mt19937 random(10);
  std::uniform_real_distribution<double> phase(0, 2 * M_PI);
  std::vector<double> phases(300);
  for (double& p : phases) p = phase(random);
  geo::Ring ring;
  for (int i = 0; i < kVertices; ++i) {
    const double angle = 2 * M_PI * i / kVertices;
    double reach = 0.9;  // of the square's half, less for the waves of ever shorter length
    for (std::size_t k = 1; k < phases.size(); ++k) {
      reach += 0.02 / double(k) * std::sin(double(k) * angle + phases[k]);
    }
    ring.push_back(
        {(kFrom.lon + kTo.lon) / 2 + reach * std::cos(angle) * (kTo.lon - kFrom.lon) / 2,
         (kFrom.lat + kTo.lat) / 2 + reach * std::sin(angle) * (kTo.lat - kFrom.lat) / 2});
  }
  cells::Country country{.sites = {}, .outline = {{std::move(ring), {}}}};
  while (int(country.sites.size()) < places) {
    const geo::Point p = random_point(random);
    if (!geo::contains(country.outline, p)) continue;
    country.sites.push_back({std::to_string(country.sites.size()), p});
  }
  return country;
}

cells::Complex made_cells(int places) {
  base::Errors notes;
  return need(cells::build_complex(made_country(places), {.filler_spacing_km = 0}, notes));
}

int made_holder(geo::Point point, int day) {
  static const std::vector<geo::Point> homes = [] {
    std::mt19937 random(8);
    std::vector<geo::Point> points;
    for (int i = 0; i < kSeats; ++i) points.push_back(random_point(random));
    return points;
  }();
  int nearest = 0;
  double least = 1e9;
  for (int i = 0; i < kSeats; ++i) {
    const double angle = 2 * M_PI * (day / kRoundDays + double(i) / kSeats);
    const geo::Point home = homes[std::size_t(i)];
    const double km = geo::rough_km(
        point, {home.lon + kWander * std::cos(angle), home.lat + kWander * std::sin(angle)});
    if (km < least) least = km, nearest = i;
  }
  return nearest % kSides;
}

pipeline::View made_view(int places, int events, int days, bool table) {
  pipeline::View view;
  view.complex = made_cells(places);
  view.theatre.outline = made_outline();
  for (int i = 0; i < kSides; ++i) {
    model::Side side;
    side.id = side.name = side_id(i);
    view.theatre.sides.push_back(side);
  }
  std::mt19937 random(9);
  for (int i = 0; i < events; ++i) {
    const int day = int(std::int64_t(i) * days / events);
    const int place = int(random() % unsigned(places));
    const int cell = view.complex.cell_of(std::to_string(place));
    const geo::Point point = view.complex.cells()[std::size_t(cell)].site;
    model::Event e;
    e.report = "report " + std::to_string(i / 10);
    e.type = model::EventType::gain;
    e.side = side_id(made_holder(point, day));
    e.opponent_side = side_id(made_holder(point, day - 60));
    if (e.side == e.opponent_side) e.opponent_side.clear();
    e.place = model::PlaceRef{std::to_string(place), std::to_string(place), point, "", "", 1};
    e.date = base::DateSpan::day(kFirstDay + day);
    view.events.push_back({e, {}, i + 1});
  }
  view.independent = view.events.size();
  for (int place = 0; table && place < places; place += 2) {
    model::Baseline row;
    row.place_id = row.name = std::to_string(place);
    const int cell = view.complex.cell_of(row.place_id);
    row.point = view.complex.cells()[std::size_t(cell)].site;
    row.side = side_id(made_holder(row.point, 0));
    row.date = kFirstDay;
    view.baselines.push_back({row, {}, 0});
  }
  return view;
}

}  // namespace tidemark::bench
