#include "publish/detail/legend.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "publish/detail/areas.hpp"
#include "publish/detail/facts.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr std::size_t kMostSources = 6;
constexpr const char* kBetween = "  ·  ";
constexpr const char* kNothing = "–";
constexpr const char* kLeftToRight = "\u200e";
constexpr const char* kMostShare = "100.0%";

// What a side gained and lost, km².
struct Balance {
  double gained = 0, lost = 0;
};

std::map<std::string, Balance> balances(const Snapshot& before, const Snapshot& after,
                                        const measure::Part& part) {
  const auto side = [](const control::ControlMap& map, int cell) {
    const int holder = map.holder[std::size_t(cell)];
    return holder < 0 ? std::string() : map.sides[std::size_t(holder)];
  };
  std::map<std::string, Balance> by_side;
  for (const auto& [cell, km2] : part) {
    const std::string from = side(before.map, cell), to = side(after.map, cell);
    if (from == to) continue;
    by_side[from].lost += km2;
    by_side[to].gained += km2;
  }
  return by_side;
}

// A side that lost all that it held has no area, and a row all the same.
std::vector<measure::SideArea> with_losers(std::vector<measure::SideArea> areas,
                                           const std::map<std::string, Balance>& balances) {
  for (const auto& [side, balance] : balances) {
    if (std::ranges::find(areas, side, &measure::SideArea::side) == areas.end()) {
      areas.push_back({.side = side});
    }
  }
  return areas;
}

Legend::Row row_of(const measure::SideArea& area, const Snapshot& snapshot,
                   const MapOptions& options, const Words& words) {
  Legend::Row row;
  row.unknown = area.side.empty();
  row.km2 = grouped(area.km2);
  row.part = area.share;
  row.share = percent(area.share);
  row.low_high = fill_in(words.band, grouped(area.low_km2), grouped(area.high_km2));
  const model::Side* side = snapshot.theatre.side(area.side);
  row.name = row.unknown ? words.unknown : side ? words.name(side->name, side->name_ar) : area.side;
  row.look = look_of(snapshot.theatre, area.side, options.patterns);
  return row;
}

std::vector<Legend::Row> rows_of(const Snapshot& snapshot, const MapOptions& options,
                                 const Focus& focus, const Words& words) {
  std::map<std::string, Balance> changed;
  if (options.since) changed = balances(*options.since, snapshot, focus.part);
  std::vector<Legend::Row> rows;
  for (const measure::SideArea& area : by_size(with_losers(focus.areas, changed))) {
    Legend::Row row = row_of(area, snapshot, options, words);
    const Balance& balance = changed[area.side];
    // A sign stays before its number among letters that run from right to left.
    const std::string mark = words.right_to_left ? kLeftToRight : "";
    row.gained = balance.gained < 0.5 ? kNothing : mark + "+" + grouped(balance.gained);
    row.lost = balance.lost < 0.5 ? kNothing : mark + grouped(-balance.lost);
    rows.push_back(std::move(row));
  }
  return rows;
}

// The sides of which anything tells that they held a place, on whatever day: the same on all of
// them.
std::set<std::string> holders_ever(const Snapshot& snapshot) {
  std::set<std::string> sides;
  for (const control::KnownEvent& known : snapshot.events) {
    const model::Event& event = known.record;
    if (!event.is_fact() || !(event.changes_control() || event.type == model::EventType::hold))
      continue;
    sides.insert(event.side);
    sides.insert(event.opponent_side);
  }
  for (const control::KnownBaseline& row : snapshot.baselines) {
    sides.insert(row.record.side);
    sides.insert(row.record.shared_with);
  }
  return sides;
}

using Used = std::set<std::pair<control::Origin, std::size_t>>;

Used statements_used(const Snapshot& snapshot) {
  Used used;
  for (const control::Evidence& piece : snapshot.evidence) used.emplace(piece.origin, piece.index);
  return used;
}

// Outlets and tables, those of most statements first.
std::string sources_of(const Snapshot& snapshot, const Used& used, const Words& words) {
  std::map<std::string, std::size_t> counts;
  for (const auto& [origin, index] : used) {
    std::string name;
    if (origin == control::Origin::baseline) {
      name = snapshot.baselines[index].record.source;
    } else if (const auto* report = report_of(snapshot.events[index].record, snapshot.reports)) {
      const model::Source* outlet = snapshot.theatre.outlet(report->outlet);
      name = outlet ? words.name(outlet->name, outlet->name_ar) : report->outlet;
    }
    if (!name.empty()) ++counts[name];
  }
  std::vector<std::pair<std::string, std::size_t>> names(counts.begin(), counts.end());
  std::ranges::stable_sort(names, std::greater(), &std::pair<std::string, std::size_t>::second);
  if (names.empty()) return "";
  std::string list;
  for (std::size_t i = 0; i < std::min(kMostSources, names.size()); ++i) {
    list += (i == 0 ? "" : words.separator) + names[i].first;
  }
  if (names.size() > kMostSources)
    list = fill_in(words.more_sources, list, names.size() - kMostSources);
  return fill_in(words.sources, list);
}

// What stands above and below: of a picture and of a film alike.
Legend frame_legend(const Snapshot& snapshot, const MapOptions& options, const Focus& focus,
                    const Words& words) {
  Legend legend;
  legend.day = written_day(words, snapshot.valid);
  const std::string title =
      options.title.empty() ? fill_in(words.title, focus.name) : options.title;
  legend.title = fill_in(words.title_day, title, legend.day);
  legend.subtitle = fill_in(words.as_known, written_instant(words, snapshot.known),
                            counted(words.reports, snapshot.reports.size()));
  if (!snapshot.hindsight) legend.subtitle += words.no_hindsight;
  legend.heading = focus.whole ? words.legend : words.legend_part;
  const Used used = statements_used(snapshot);
  legend.sources = sources_of(snapshot, used, words);
  legend.credits = fill_in(words.computed, counted(words.statements, used.size()));
  legend.credits += kBetween + fill_in(words.profile, snapshot.profile.name);
  if (!snapshot.theatre.credits.empty()) legend.credits += kBetween + snapshot.theatre.credits;
  return legend;
}

}  // namespace

Legend make_legend(const Snapshot& snapshot, const MapOptions& options, const Focus& focus,
                   std::vector<NotablePiece> pieces, const Words& words) {
  Legend legend = frame_legend(snapshot, options, focus, words);
  if (options.since) {
    legend.columns = Legend::Columns::changes;
    if (options.title.empty()) {
      legend.title = fill_in(words.title_since, focus.name,
                             written_day(words, options.since->valid), legend.day);
    }
  }
  legend.rows = rows_of(snapshot, options, focus, words);
  legend.pieces = std::move(pieces);
  return legend;
}

Legend make_film_legend(const Snapshot& snapshot, const MapOptions& options, const Focus& focus,
                        const Words& words) {
  Legend legend = frame_legend(snapshot, options, focus, words);
  legend.columns = Legend::Columns::areas;
  double km2 = 0;
  for (const measure::SideArea& area : focus.areas) km2 += area.km2;
  const auto add = [&](const std::string& side) {
    const auto found = std::ranges::find(focus.areas, side, &measure::SideArea::side);
    const measure::SideArea area =
        found == focus.areas.end() ? measure::SideArea{.side = side} : *found;
    legend.rows.push_back(row_of(area, snapshot, options, words));
  };
  const std::set<std::string> holders = holders_ever(snapshot);
  for (const model::Side& side : snapshot.theatre.sides) {
    if (holders.contains(side.id)) add(side.id);
  }
  add("");
  legend.widest.km2 = grouped(km2);
  legend.widest.share = kMostShare;
  return legend;
}

std::string description(const Legend& legend, const Words& words) {
  std::string text = legend.subtitle + ".";
  const auto say = [&](const std::string& clause) { text += " " + clause + ";"; };
  for (const Legend::Row& row : legend.rows) {
    say(fill_in(words.map_summary, row.name, row.km2, row.share));
    if (legend.columns == Legend::Columns::changes)
      say(fill_in(words.changed_summary, row.name, row.gained, row.lost));
  }
  for (const NotablePiece& piece : legend.pieces) say(piece.name + ": " + piece.text);
  text.back() = '.';
  return text;
}

}  // namespace tidemark::publish::detail
