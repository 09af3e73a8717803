#include <algorithm>
#include <set>

#include "publish/detail/measure_words.hpp"
#include "publish/detail/series.hpp"

namespace tidemark::publish {

namespace detail {

std::vector<std::string> sides_of(const std::vector<SeriesDay>& days) {
  std::set<std::string> seen;
  std::vector<std::string> sides;
  for (const SeriesDay& day : days) {
    for (const measure::SideArea& area : day.areas) {
      if (!area.side.empty() && seen.insert(area.side).second) sides.push_back(area.side);
    }
  }
  sides.push_back("");  // the unknown, last
  return sides;
}

measure::SideArea area_of(const SeriesDay& day, const std::string& side) {
  auto found = std::ranges::find(day.areas, side, &measure::SideArea::side);
  return found != day.areas.end() ? *found : measure::SideArea{side, 0, 0, 0, 0};
}

}  // namespace detail

RecordTable series_table(const std::vector<SeriesDay>& days, base::Instant known,
                         const std::string& profile, bool hindsight) {
  const detail::MeasureWords& words = detail::english_measures();
  RecordTable table{
      {{"date", words.day, 0, Type::day, "a day of the series"},
       {"side", words.side, 0, Type::text, "id of the side; empty: not known"},
       {"km2", words.km2, 1, Type::number, "what it held, geodesic"},
       {"share", words.share, 4, Type::number, "of the outline"},
       {"low", words.low_column, 1, Type::number, "km² that it held surely and uncontested"},
       {"high", words.high_column, 1, Type::number, "km² where it may have been the holder"}},
      {},
      days.empty() ? "" : days.front().day.to_text() + "/" + days.back().day.to_text(),
      known.to_text(),
      words.no_days,
      profile,
      hindsight};
  const std::vector<std::string> sides = detail::sides_of(days);
  for (const SeriesDay& day : days) {
    for (const std::string& side : sides) {
      const measure::SideArea area = detail::area_of(day, side);
      table.records.push_back(
          {{day.day.to_text(), SideId{side}, area.km2, area.share, area.low_km2, area.high_km2},
           ""});
    }
  }
  return table;
}

}  // namespace tidemark::publish
