#include <algorithm>
#include <map>
#include <tuple>

#include "publish/detail/measure_words.hpp"
#include "publish/detail/naming.hpp"
#include "publish/measure_tables.hpp"

namespace tidemark::publish {
namespace {

// What reports say of one place's siege.
struct Declared {
  base::Date first, last;
};
using Declarations = std::map<std::tuple<int, std::string>, Declared>;  // by cell and besieger

Declarations declared_sieges(const Snapshot& snapshot) {
  Declarations sieges;
  for (const control::KnownEvent& known : snapshot.events) {
    const model::Event& event = known.record;
    if (event.type != model::EventType::siege || !event.is_fact() || !event.place || !event.date)
      continue;
    const int cell = snapshot.complex.cell_of(event.place->id);
    if (cell < 0 || event.date->last() > snapshot.valid) continue;
    Declared fresh{event.date->from, event.date->last()};
    Declared& told = sieges.try_emplace({cell, event.side}, fresh).first->second;
    told.first = std::min(told.first, fresh.first);
    told.last = std::max(told.last, fresh.last);
  }
  // It fell: whoever besieged it holds it.
  std::erase_if(sieges, [&](const auto& siege) {
    const auto& [cell, besieger] = siege.first;
    return !besieger.empty() &&
           detail::side_of(snapshot, snapshot.map.holder[std::size_t(cell)]).id == besieger;
  });
  return sieges;
}

}  // namespace

RecordTable sieges_table(const Snapshot& snapshot, const Sieges& sieges) {
  const detail::MeasureWords& words = detail::english_measures();
  RecordTable table{{{"told_by", words.how},
                     {"side", words.side},
                     {"besieged_by", words.besieged_by},
                     {"since", words.since},
                     {"last_told", words.last_told},
                     {"surrounded", words.surrounded},
                     {"reaches_border", words.reaches_abroad},
                     {"km2", words.km2, 0},
                     {"settlements", words.settlements}},
                    {},
                    snapshot.valid.to_text(),
                    snapshot.known.to_text(),
                    words.no_sieges,
                    snapshot.profile.name,
                    snapshot.hindsight};
  std::vector<int> surrounded(snapshot.complex.cells().size(), -1);  // by cell: its piece
  for (std::size_t i = 0; i < sieges.surrounded.size(); ++i) {
    for (int cell : sieges.surrounded[i].cells) surrounded[std::size_t(cell)] = int(i);
  }
  for (std::size_t i = 0; i < sieges.listed.size(); ++i) {
    const measure::Piece& piece = sieges.listed[i];
    table.records.push_back({{words.by_geometry,
                              detail::side_of(snapshot, piece.side),
                              detail::side_of(snapshot, piece.besieger()),
                              sieges.since[i].day.to_text(),
                              {},
                              true,
                              piece.reaches_abroad(),
                              piece.km2,
                              detail::settlements_in(snapshot, piece.cells)},
                             ""});
  }
  for (const auto& [key, told] : declared_sieges(snapshot)) {
    const auto& [cell, besieger] = key;
    const int holder = snapshot.map.holder[std::size_t(cell)];
    if (sieges.side && holder != *sieges.side) continue;
    const int piece = surrounded[std::size_t(cell)];
    Value reaches, km2;
    if (piece >= 0) reaches = sieges.surrounded[std::size_t(piece)].reaches_abroad();
    table.records.push_back({{words.by_report, detail::side_of(snapshot, holder), SideId{besieger},
                              told.first.to_text(), told.last.to_text(), piece >= 0, reaches, km2,
                              detail::settlements_in(snapshot, {cell})},
                             ""});
  }
  return table;
}

}  // namespace tidemark::publish
