// A war made up for the benchmarks: places at random in a square as large as Syria, and six sides
// that hold what is nearest to forty seats, which wander.
#pragma once

#include <vector>

#include "base/date.hpp"
#include "pipeline/view.hpp"

namespace tidemark::bench {

inline constexpr geo::Point kFrom{36.0, 33.0}, kTo{40.7, 36.9};  // about 185,000 km²
inline constexpr int kSides = 6, kSeats = 40;

geo::MultiPolygon made_outline();
// Place i has the id std::to_string(i).
cells::Country made_country(int places);
// The same in an outline with as many vertices as that of a real country, all of them inside.
cells::Country made_ragged_country(int places);
// Cut without fillers.
cells::Complex made_cells(int places);

// The side of a point, so many days after the first.
int made_holder(geo::Point point, int day);

// Events of so many days from kFirstDay on, each at a place drawn at random; with a table, every
// second place is also listed on the first day.
inline const base::Date kFirstDay = *base::Date::from_ymd(2010, 1, 1);
pipeline::View made_view(int places, int events, int days, bool table);

}  // namespace tidemark::bench
