#include "pipeline/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

namespace tidemark::pipeline {
namespace {

using base::Instant;
using base::Result;
using control::KnownBaseline;
using control::KnownEvent;

// Rows that match no place of the gazetteers become places themselves: one for each name and point.
void add_baseline_places(std::vector<KnownBaseline>& rows, theatre::Theatre& theatre) {
  std::unordered_set<std::string> listed;
  for (const model::Place& place : theatre.places) listed.insert(place.id);
  std::map<std::tuple<std::string, double, double>, std::string> ids;
  for (KnownBaseline& known : rows) {
    model::Baseline& row = known.record;
    if (listed.contains(row.place_id)) continue;
    auto [it, is_new] = ids.try_emplace({row.name, row.point.lat, row.point.lon},
                                        fmt::format("baseline:{}", known.entry));
    row.place_id = it->second;
    if (!is_new) continue;
    model::Place place;
    place.id = row.place_id;
    place.name = row.name;
    place.kind = row.kind;
    place.point = row.point;
    theatre.places.push_back(std::move(place));
  }
}

Result<cells::Complex> complex_of(const theatre::Theatre& theatre) {
  cells::Country country;
  for (const model::Place& place : theatre.places) {
    if (place.has_cell()) country.sites.push_back({place.id, place.point, place.admin1});
  }
  country.outline = theatre.outline;
  for (const theatre::Neighbour& n : theatre.neighbours) {
    country.neighbours.push_back({n.name, n.shape});
  }
  base::Errors outside;  // a gazetteer's places across the border: nothing to tell anybody
  return cells::build_complex(std::move(country), {}, outside);
}

using Said = std::tuple<std::string, model::EventType, std::string, std::string>;

// `report` is the original of the report that says it.
Said said(const std::string& report, const model::Event& e) {
  return {report, e.type, e.side, e.place ? e.place->id + '\n' + e.place->name : ""};
}

// An original and its copies are one witness: what one of them says again that another said before
// it is no new evidence; what it adds is.
void put_repetitions_last(View& view) {
  std::map<Said, std::string> first;  // who said it first
  auto repeated = std::ranges::stable_partition(view.events, [&](const KnownEvent& known) {
    const std::string& teller = known.record.report;
    auto report = view.reports.find(teller);
    bool copy = report != view.reports.end() && !report->second.record.copy_of.empty();
    const std::string& original = copy ? report->second.record.copy_of : teller;
    return first.try_emplace(said(original, known.record), teller).first->second == teller;
  });
  view.independent = view.events.size() - repeated.size();
}

template <typename T>
void latest(const std::vector<model::Known<T>>& records, Instant& known) {
  for (const model::Known<T>& record : records) known = std::max(known, record.known_at);
}

}  // namespace

Result<View> view_of(const Observatory& observatory, std::optional<Instant> known_by,
                     const cells::Complex* cells) {
  ledger::Ledger& ledger = *observatory.ledger;
  auto baselines = ledger.baselines(known_by.value_or(kEver));
  if (!baselines) return baselines.error();
  auto events = ledger.events(known_by.value_or(kEver));
  if (!events) return events.error();
  auto reports = ledger.reports(known_by.value_or(kEver));
  if (!reports) return reports.error();

  View view;
  view.theatre = observatory.resources.theatre;
  add_baseline_places(*baselines, view.theatre);
  auto complex = cells ? Result<cells::Complex>(*cells) : complex_of(view.theatre);
  if (!complex) return complex.error();
  view.complex = std::move(*complex);

  view.baselines = std::move(*baselines);
  view.events = std::move(*events);
  view.reports = std::move(*reports);
  if (known_by) {
    view.known = *known_by;
  } else {
    latest(view.baselines, view.known);
    latest(view.events, view.known);
    for (const auto& [id, report] : view.reports)
      view.known = std::max(view.known, report.known_at);
  }
  put_repetitions_last(view);
  return view;
}

Result<Day> solve_day(const View& view, base::Date valid) {
  Day day;
  day.valid = valid;
  // A prefix, so that evidence has the same index in view.events.
  std::vector<KnownEvent> independent(view.events.begin(),
                                      view.events.begin() + std::ptrdiff_t(view.independent));
  day.evidence = control::gather_evidence(independent, view.baselines, view.complex, valid, {});
  // Actors of other wars hold nothing on this map.
  std::erase_if(day.evidence, [&](const control::Evidence& e) {
    return !e.side.empty() && !view.theatre.side(e.side);
  });
  std::vector<std::string> sides;
  for (const model::Side& side : view.theatre.sides) sides.push_back(side.id);
  auto map = control::solve_control(view.complex, sides, day.evidence, {});
  if (!map) return map.error();
  day.map = std::move(*map);
  day.areas = measure::side_areas(view.complex, day.map);
  return day;
}

publish::Snapshot snapshot_of(const View& view, const Day& day) {
  return {view.theatre,   view.complex, day.map,   day.evidence, view.events,
          view.baselines, view.reports, day.areas, day.valid,    view.known};
}

std::optional<base::Date> last_day(const View& view) {
  std::optional<base::Date> last;
  for (const KnownEvent& known : view.events) {
    const model::Event& e = known.record;
    bool speaks = e.changes_control() || e.type == model::EventType::hold;
    if (speaks && e.is_fact() && e.date)
      last = std::max(last.value_or(e.date->last()), e.date->last());
  }
  if (last) return last;
  for (const KnownBaseline& row : view.baselines) {
    last = std::max(last.value_or(row.record.date), row.record.date);
  }
  return last;
}

}  // namespace tidemark::pipeline
