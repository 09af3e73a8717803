#include "publish/map_film.hpp"

#include <gtest/gtest.h>

#include <vector>

#include "publish/publish_fixture.hpp"

namespace tidemark::publish {
namespace {

using Pixels = std::vector<std::uint8_t>;

class MapFilmTest : public Country {
 protected:
  Snapshot on(base::Date day) const {
    return {theatre, complex, map, evidence, events, baselines, reports, areas, day, known};
  }
  static Pixels copied(base::Result<std::span<const std::uint8_t>> pixels) {
    return {pixels->begin(), pixels->end()};
  }
  // How many bytes differ in rows [from, to), as shares of the height.
  static int differing(const MapFilm& film, const Pixels& a, const Pixels& b, double from,
                       double to) {
    const std::size_t row = std::size_t(film.width()) * 4;
    int count = 0;
    for (std::size_t i = std::size_t(from * film.height()) * row;
         i < std::size_t(to * film.height()) * row; ++i) {
      count += a[i] != b[i];
    }
    return count;
  }
};

TEST_F(MapFilmTest, OnlyDateAndChartMoveWhileNobodyMoves) {
  MapFilm film = MapFilm::open(on(day(2017, 6, 30)), day(2017, 6, 1), {.width = 801}).value();
  EXPECT_EQ(film.width(), 800);
  EXPECT_EQ(film.height() % 2, 0);
  const Pixels first = copied(film.draw(on(day(2017, 6, 1)))),
               later = copied(film.draw(on(day(2017, 6, 11))));
  ASSERT_EQ(first.size(), std::size_t(film.width() * film.height() * 4));
  EXPECT_GT(differing(film, first, later, 0, 0.08), 50);       // the day in the title
  EXPECT_EQ(differing(film, first, later, 0.1, 0.75), 0);      // the map
  EXPECT_GT(differing(film, first, later, 0.75, 0.95), 1000);  // the chart
}

TEST_F(MapFilmTest, WhatChangesHandsChangesColour) {
  MapFilm film = MapFilm::open(on(day(2017, 6, 30)), day(2017, 6, 1), {.width = 800}).value();
  const Pixels first = copied(film.draw(on(day(2017, 6, 1))));
  const int cell = complex.cell_of("t:c");
  map.holder[std::size_t(cell)] = 1;
  areas = measure::side_areas(complex, map);
  const Pixels later = copied(film.draw(on(day(2017, 6, 2))));
  EXPECT_GT(differing(film, first, later, 0.1, 0.75), 5000);
}

}  // namespace
}  // namespace tidemark::publish
