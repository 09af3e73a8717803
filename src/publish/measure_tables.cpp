#include "publish/measure_tables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "geo/coverage.hpp"
#include "publish/detail/areas.hpp"
#include "publish/detail/geojson.hpp"
#include "publish/detail/measure_words.hpp"
#include "publish/detail/naming.hpp"
#include "publish/profile.hpp"

namespace tidemark::publish {
namespace {

using detail::settlements_in;
using detail::side_of;

const detail::MeasureWords& words() { return detail::english_measures(); }

RecordTable table_of(const Snapshot& snapshot, std::vector<Field> fields, std::string none) {
  return {std::move(fields),        {},
          snapshot.valid.to_text(), snapshot.known.to_text(),
          std::move(none),          snapshot.profile.name,
          snapshot.hindsight};
}

std::string geometry_of(const Snapshot& snapshot, const std::vector<int>& cells) {
  std::vector<const geo::MultiPolygon*> shapes;
  for (int cell : cells) shapes.push_back(&snapshot.complex.cells()[std::size_t(cell)].shape);
  auto whole = geo::unite_coverage(shapes);
  return whole ? detail::geometry(generalised(std::move(*whole), snapshot.profile)) : "";
}

std::string where(const Snapshot& snapshot, const measure::GapEnd& end, int side) {
  if (end.label == measure::kAbroad) {
    return fmt::format(fmt::runtime(words().abroad), detail::place_near(snapshot, end.point, side));
  }
  if (end.label == measure::kNobody) {
    return fmt::format(fmt::runtime(words().unknown_near),
                       detail::place_near(snapshot, end.point, side));
  }
  return fmt::format(fmt::runtime(words().near_place),
                     detail::place_near(snapshot, end.point, end.label),
                     side_of(snapshot, end.label).id);
}

}  // namespace

std::string to_text(const Since& since) {
  const std::string day = since.day.to_text();
  return since.earlier ? fmt::format(fmt::runtime(words().or_earlier), day) : day;
}

RecordTable admin_areas_table(const Snapshot& snapshot, std::size_t layer) {
  RecordTable table = table_of(snapshot,
                               {{"area", words().area},
                                {"area_id", ""},
                                {"area_km2", "", 1},
                                {"side", words().side},
                                {"km2", words().km2, 0},
                                {"share", words().share, 4},
                                {"low", words().low_column, 0},
                                {"high", words().high_column, 0}},
                               "");
  const auto& areas = snapshot.complex.layers()[layer].areas;
  for (const measure::AdminAreas& rows :
       measure::side_areas_in(snapshot.complex, snapshot.map, layer)) {
    const bool named = rows.area >= 0;
    const std::string name = named ? areas[std::size_t(rows.area)].name : words().in_no_area;
    const std::string id = named ? areas[std::size_t(rows.area)].id : "";
    for (const measure::SideArea& side : detail::by_size(rows.sides)) {
      if (side.high_km2 <= 0) continue;
      table.records.push_back({{name, id, rows.km2, SideId{side.side}, side.km2, side.share,
                                side.low_km2, side.high_km2},
                               ""});
    }
  }
  return table;
}

RecordTable fronts_table(const Snapshot& snapshot, const std::vector<measure::Front>& fronts) {
  RecordTable table =
      table_of(snapshot,
               {{"side", words().between}, {"other_side", words().and_side}, {"km", words().km, 1}},
               words().no_fronts);
  for (const measure::Front& front : fronts) {
    // Somebody first: a limit to what is not known comes second.
    table.records.push_back(
        {{side_of(snapshot, front.first < 0 ? front.second : front.first),
          side_of(snapshot, front.first < 0 ? front.first : front.second), front.km},
         detail::geometry(generalised({front.lines, {}}, snapshot.profile).lines)});
  }
  return table;
}

RecordTable contact_table(const Snapshot& snapshot, const std::vector<measure::Contact>& contacts) {
  RecordTable table = table_of(
      snapshot, {{"side", words().side}, {"country", words().country}, {"km", words().km, 1}},
      words().no_contact);
  for (const measure::Contact& contact : contacts) {
    Value country = words().elsewhere;
    if (contact.country >= 0) country = snapshot.complex.neighbours()[std::size_t(contact.country)];
    table.records.push_back(
        {{side_of(snapshot, contact.side), country, contact.km},
         detail::geometry(generalised({{}, contact.lines}, snapshot.profile).fixed)});
  }
  return table;
}

RecordTable gaps_table(const Snapshot& snapshot, const std::vector<measure::Gap>& gaps) {
  const bool as_range = snapshot.profile.gap_km > 0;
  std::vector<Field> fields = {{"side", words().side}, {"km", words().km, 1}};
  if (as_range)
    fields = {{"side", words().side}, {"km_from", words().km, 0}, {"km_to", words().to, 0}};
  fields.insert(fields.end(), {{"from", words().from},
                               {"to", words().to},
                               {"cut_off_km2", words().cut_off, 0},
                               {"cut_off", words().settlements}});
  RecordTable table = table_of(snapshot, std::move(fields), words().no_gaps);
  for (const measure::Gap& gap : gaps) {
    Record& record = table.records.emplace_back();
    record.values = {side_of(snapshot, gap.side)};
    if (as_range) {
      const auto [from, to] = told_width(gap.km, snapshot.profile);
      record.values.insert(record.values.end(), {from, to});
    } else {
      record.values.push_back(gap.km);
      std::vector<measure::Line> lines;
      for (const measure::GapLeg& leg : gap.legs) lines.push_back(leg.line);
      record.geometry = detail::geometry(lines);
    }
    record.values.insert(record.values.end(),
                         {where(snapshot, gap.legs.front().from, gap.side),
                          where(snapshot, gap.legs.back().to, gap.side), gap.cut_off_km2,
                          settlements_in(snapshot, gap.cut_off)});
  }
  return table;
}

RecordTable changes_table(const Snapshot& before, const Snapshot& after,
                          const std::vector<measure::Change>& changes) {
  RecordTable table = table_of(after,
                               {{"from", words().from},
                                {"to", words().taken_by},
                                {"km2", words().km2, 0},
                                {"settlements", words().settlements}},
                               words().no_changes);
  table.on = before.valid.to_text() + "/" + after.valid.to_text();
  for (const measure::Change& change : changes) {
    table.records.push_back({{side_of(before, change.from), side_of(after, change.to), change.km2,
                              settlements_in(after, change.cells)},
                             geometry_of(after, change.cells)});
  }
  return table;
}

RecordTable enclaves_table(const Snapshot& snapshot, const std::vector<measure::Piece>& pieces,
                           const std::vector<Since>& since) {
  RecordTable table = table_of(snapshot,
                               {{"side", words().side},
                                {"km2", words().km2, 0},
                                {"low_km2", words().low, 0},
                                {"inside", words().within},
                                {"besieged_by", ""},
                                {"reaches_border", words().reaches_abroad},
                                {"since", ""},
                                {"earlier", ""},
                                {"since_text", words().since},
                                {"settlements", words().settlements}},
                               words().no_enclaves);
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const measure::Piece& piece = pieces[i];
    table.records.push_back(
        {{side_of(snapshot, piece.side), piece.km2, piece.low_km2,
          side_of(snapshot, piece.within()), side_of(snapshot, piece.besieger()),
          piece.reaches_abroad(), since[i].day.to_text(), since[i].earlier, to_text(since[i]),
          settlements_in(snapshot, piece.cells)},
         geometry_of(snapshot, piece.cells)});
  }
  return table;
}

}  // namespace tidemark::publish
