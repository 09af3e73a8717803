#include <fmt/format.h>

#include "publish/detail/geojson.hpp"
#include "publish/detail/measure_words.hpp"
#include "publish/detail/naming.hpp"
#include "publish/profile.hpp"
#include "publish/told_spot.hpp"

namespace tidemark::publish {
namespace {

RecordTable table_of(const Snapshot& snapshot, std::vector<Field> fields) {
  return {std::move(fields),        {}, snapshot.valid.to_text(),
          snapshot.known.to_text(), "", snapshot.profile.name,
          snapshot.hindsight};
}

}  // namespace

const model::Place* told_place_near(const theatre::Theatre& told, geo::Point point) {
  const model::Place* nearest = nullptr;
  double least = kNearKm;
  for (const model::Place& place : told.places) {
    if (!place.has_cell()) continue;
    const double km = geo::rough_km(point, place.point);
    if (km <= least) least = km, nearest = &place;
  }
  return nearest;
}

base::Result<Spot> told_spot(const Snapshot& snapshot, const model::Place& place) {
  if (const model::Place* listed = snapshot.theatre.place(place.id)) {
    return Spot{listed->name, listed->point};
  }
  const model::Place* nearest = told_place_near(snapshot.theatre, place.point);
  if (nearest) return Spot{nearest->name, nearest->point};
  return base::Error{
      fmt::format("the profile '{}' names settlements alone, and none lies within {} km of '{}'",
                  snapshot.profile.name, kNearKm, place.name)};
}

RecordTable distance_table(const Snapshot& snapshot, const Spot& from, const Spot& to) {
  const detail::MeasureWords& words = detail::english_measures();
  RecordTable table =
      table_of(snapshot, {{"place", words.place}, {"to", words.to}, {"km", words.km, 1}});
  table.records.push_back(
      {{from.name, to.name, geo::distance_km(from.point, to.point)},
       detail::geometry(std::vector<std::vector<geo::Point>>{{from.point, to.point}})});
  return table;
}

RecordTable distance_table(const Snapshot& snapshot, const Spot& from, int side,
                           const measure::ToFront& front) {
  const detail::MeasureWords& words = detail::english_measures();
  RecordTable table = table_of(snapshot, {{"place", words.place},
                                          {"side", words.front_of},
                                          {"km", words.km, 1},
                                          {"facing", words.opposite},
                                          {"inside", words.inside},
                                          {"latitude", "", 3},
                                          {"longitude", "", 3}});
  Record record{{from.name,
                 detail::side_of(snapshot, side),
                 front.km,
                 detail::side_of(snapshot, front.opposite),
                 front.inside,
                 {},
                 {}},
                ""};
  if (snapshot.profile.front_km > 0) {
    table.fields[2].decimals = 0;  // where exactly the front runs is not told
  } else {
    record.values[5] = front.nearest.lat;
    record.values[6] = front.nearest.lon;
    record.geometry =
        detail::geometry(std::vector<std::vector<geo::Point>>{{from.point, front.nearest}});
  }
  table.records.push_back(std::move(record));
  return table;
}

}  // namespace tidemark::publish
