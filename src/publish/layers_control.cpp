#include <fmt/format.h>

#include <map>

#include "measure/lines.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/fields.hpp"
#include "publish/detail/geojson.hpp"
#include "publish/detail/scene.hpp"
#include "publish/detail/territories.hpp"
#include "publish/layers.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;  // field makers
using base::Date;

// So looked a cell, or ran a front, from a first to a last day.
template <typename What>
struct Held {
  What what;
  Date from, last;
  auto operator<=>(const Held&) const = default;
};
using Look = Held<CellLook>;
using Front = Held<std::pair<int, int>>;  // labels, the smaller first

std::vector<Look> looks_of(const History& history, const Timelines::Timeline& timeline) {
  std::vector<Look> looks;
  for (std::size_t i = 0; i < timeline.size(); ++i) {
    const auto& [day, look] = timeline[i];
    looks.push_back({look, day, i + 1 < timeline.size() ? timeline[i + 1].first - 1 : history.to});
  }
  return looks;
}

// Of cells that looked the same throughout the span.
Territories territories_of(const History& history) {
  return {history.snapshot.complex, history.edges, numbered(history.timelines.cells()),
          history.snapshot.profile};
}

const Timelines::Timeline& timeline_of(const History& history, const Territories& territories,
                                       int territory) {
  return history.timelines.cells()[std::size_t(territories.first_cell(territory))];
}

// When the holders on both sides of a border differed, and who they were. Both timelines begin with
// the span.
std::vector<Front> fronts_between(const History& history, const Timelines::Timeline& one,
                                  const Timelines::Timeline& other) {
  std::vector<Front> fronts;
  const Date end = history.to + 1;
  const auto next = [&](const Timelines::Timeline& timeline, std::size_t i) {
    return i + 1 < timeline.size() ? timeline[i + 1].first : end;
  };
  Date day = one.front().first;
  for (std::size_t i = 0, k = 0; day < end;) {
    const Date changes = std::min(next(one, i), next(other, k));
    const std::pair<int, int> labels = std::minmax({one[i].second.side, other[k].second.side});
    if (labels.first != labels.second) {
      // The same two as before, only surer or less sure: the front goes on.
      if (!fronts.empty() && fronts.back().what == labels && fronts.back().last + 1 == day) {
        fronts.back().last = changes - 1;
      } else {
        fronts.push_back({labels, day, changes - 1});
      }
    }
    if (next(one, i) == changes && changes < end) ++i;
    if (next(other, k) == changes && changes < end) ++k;
    day = changes;
  }
  return fronts;
}

std::string side_id(const Snapshot& snapshot, int side) {
  return side < 0 ? "" : snapshot.map.sides[std::size_t(side)];
}

double highest(const CellLook& look) {
  const auto next = std::size_t(look.tone) + 1;
  return next < std::size(kPaleness) ? kPaleness[next].from : 1;
}

std::vector<Field> look_fields() {
  return {text_field("side", "who held it: id of the side"),
          text_field("side_name", "its name"),
          number_field("probability_from", 2, "of that side, at least"),
          number_field("probability_to", 2, "of that side, at most"),
          yes_no_field("contested", "whether a second side is nearly as likely"),
          text_field("contested_by", "id of that second side"),
          day_field("valid_from", "first day; the span's first: then or earlier"),
          day_field("valid_to", "last day; the span's last: then or later")};
}

std::vector<Value> look_values(const Snapshot& snapshot, const Look& look) {
  const std::string side = side_id(snapshot, look.what.side);
  return {side,
          side_name(snapshot.theatre, side),
          kPaleness[look.what.tone].from,
          highest(look.what),
          look.what.second >= 0,
          side_id(snapshot, look.what.second),
          look.from.to_text(),
          look.last.to_text()};
}

void append(std::vector<Field>& to, std::vector<Field> more) {
  for (Field& field : more) to.push_back(std::move(field));
}

}  // namespace

base::Result<RecordTable> control_areas(const History& history) {
  const Snapshot& snapshot = history.snapshot;
  const Territories territories = territories_of(history);
  std::map<Look, std::vector<int>> members;  // territories that looked so
  for (int i = 0; i < territories.size(); ++i) {
    for (const Look& look : looks_of(history, timeline_of(history, territories, i))) {
      if (look.what.side >= 0) members[look].push_back(i);
    }
  }
  RecordTable table;
  table.fields = look_fields();
  append(table.fields, {number_field("area_km2", 1, "geodesic area of its cells"),
                        whole_field("cells", "how many cells of the map")});
  for (const auto& [look, parts] : members) {
    auto shape = territories.shape(parts);
    if (!shape) return shape.error();
    double km2 = 0, cells = 0;
    for (int part : parts) {
      km2 += territories.km2(part);
      cells += double(territories.cells(part).size());
    }
    Record record{look_values(snapshot, look), geometry(*shape)};
    record.values.insert(record.values.end(), {km2, cells});
    table.records.push_back(std::move(record));
  }
  return table;
}

RecordTable control_places(const History& history) {
  const Snapshot& snapshot = history.snapshot;
  RecordTable table;
  table.fields = {text_field("place_id", "gazetteer id"),
                  text_field("name", "its usual name"),
                  text_field("name_ar", "its name in the theatre's own script"),
                  text_field("kind", "what it is"),
                  text_field("admin1", "area of the first level"),
                  text_field("admin2", "area of the second level"),
                  text_field("admin3", "area of the third level"),
                  text_field("pcode", "p-code (OCHA)"),
                  number_field("latitude", 3, "WGS 84, degrees"),
                  number_field("longitude", 3, "WGS 84, degrees")};
  append(table.fields, look_fields());
  for (const model::Place& place : snapshot.theatre.places) {
    const int cell = snapshot.complex.cell_of(place.id);
    if (cell < 0) continue;
    for (const Look& look : looks_of(history, history.timelines.cells()[std::size_t(cell)])) {
      if (look.what.side < 0) continue;
      Record record{{place.id, place.name, place.name_ar, place.kind, place.admin1, place.admin2,
                     place.admin3, place.pcode, place.point.lat, place.point.lon},
                    geometry(place.point)};
      for (Value& value : look_values(snapshot, look)) record.values.push_back(std::move(value));
      table.records.push_back(std::move(record));
    }
  }
  return table;
}

const std::vector<Field>& viina_fields() {
  static const std::vector<Field> fields = {
      text_field("geonameid", "gazetteer id"),
      text_field("asciiname", "the place's usual name"),
      text_field("feature_code", "its kind"),
      text_field("adm1_name", "area of the first level"),
      number_field("latitude", 3, "WGS 84, degrees"),
      number_field("longitude", 3, "WGS 84, degrees"),
      text_field("date", "first day, YYYYMMDD"),
      text_field("date_to", "last day, YYYYMMDD"),
      text_field("status", "id of the side that held it, or CONTESTED"),
      text_field("status_first", "id of the likelier side of a contested place"),
      text_field("status_second", "id of the other")};
  return fields;
}

RecordTable viina_table(const History& history) {
  const Snapshot& snapshot = history.snapshot;
  const auto compact = [](Date day) {
    return fmt::format("{:04}{:02}{:02}", day.year(), day.month(), day.day());
  };
  RecordTable table;
  table.fields = viina_fields();
  for (const model::Place& place : snapshot.theatre.places) {
    const int cell = snapshot.complex.cell_of(place.id);
    if (cell < 0) continue;
    // How surely does not stand here: runs of one holder are one row.
    std::vector<Look> runs;
    for (Look look : looks_of(history, history.timelines.cells()[std::size_t(cell)])) {
      look.what.tone = 0;
      if (!runs.empty() && runs.back().what == look.what) runs.back().last = look.last;
      else runs.push_back(look);
    }
    for (const Look& run : runs) {
      if (run.what.side < 0) continue;
      const bool contested = run.what.second >= 0;
      const std::string side = side_id(snapshot, run.what.side);
      table.records.push_back(
          {{place.id, place.name, place.kind, place.admin1, place.point.lat, place.point.lon,
            compact(run.from), compact(run.last), contested ? "CONTESTED" : side,
            contested ? side : "", side_id(snapshot, run.what.second)},
           ""});
    }
  }
  return table;
}

RecordTable frontlines(const History& history) {
  const Snapshot& snapshot = history.snapshot;
  const Territories territories = territories_of(history);
  std::map<Front, std::vector<measure::Line>> fronts;
  for (const Territories::Border& border : territories.borders()) {
    if (border.other < 0) continue;
    for (const Front& front : fronts_between(history, timeline_of(history, territories, border.one),
                                             timeline_of(history, territories, border.other))) {
      auto& lines = fronts[front];
      lines.insert(lines.end(), border.lines.begin(), border.lines.end());
    }
  }
  RecordTable table;
  table.fields = {
      text_field("side", "id of one side"),
      text_field("other_side", "id of the other; empty: the limit to what is not known"),
      day_field("valid_from", "first day; the span's first: then or earlier"),
      day_field("valid_to", "last day; the span's last: then or later"),
      number_field("km", 1, "geodesic length of these lines")};
  for (const auto& [front, lines] : fronts) {
    double km = 0;
    for (const measure::Line& line : lines) km += measure::length_km(line);
    const auto [low, high] = front.what;
    table.records.push_back({{side_id(snapshot, high), side_id(snapshot, low), front.from.to_text(),
                              front.last.to_text(), km},
                             geometry(lines)});
  }
  return table;
}

}  // namespace tidemark::publish
