#include "pipeline/view.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>
#include <unordered_set>

#include "base/files.hpp"
#include "cells/compiled.hpp"
#include "measure/band.hpp"
#include "model/testimony.hpp"
#include "names/resolver.hpp"

namespace tidemark::pipeline {
namespace {

constexpr int kLookBackDays = 30;  // what the first reports tell happened before them

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
                                        fmt::format("{}{}", publish::kBaselinePlace, known.entry));
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

cells::Country country_of(const theatre::Theatre& theatre, const theatre::Ground& ground) {
  cells::Country country;
  for (const model::Place& place : theatre.places) {
    if (place.has_cell()) country.sites.push_back({place.id, place.point, place.admin1});
  }
  country.outline = theatre.outline;
  for (const theatre::AdminLayer& layer : ground.layers) {
    cells::AdminLayer& into = country.layers.emplace_back();
    into.level = layer.level;
    for (const auto& area : layer.areas) into.areas.push_back({area.id, area.name, area.shape});
  }
  for (const theatre::Neighbour& n : theatre.neighbours) {
    country.neighbours.push_back({n.name, n.shape});
  }
  for (const theatre::Barrier& barrier : ground.barriers) {
    country.barriers.push_back({barrier.name, barrier.lines, barrier.factor});
  }
  for (const theatre::Road& road : ground.roads) country.roads.push_back({road.id, road.lines});
  return country;
}

// Cut once for the same places and outline and kept in `file`, if it is named. The file is a cache:
// one that is stale, damaged or cannot be written costs time and nothing else.
Result<cells::Complex> complex_of(cells::Country country, const std::string& file) {
  const cells::Options options;
  auto world = base::real_world();
  std::string key = file.empty() ? "" : cells::key_of(country, options);
  if (!file.empty() && world->exists(file)) {
    auto bytes = world->read(file, base::kMaxFileBytes);
    auto kept = bytes ? cells::unpack(*bytes, key) : Result<cells::Complex>(bytes.error());
    if (kept) return kept;
  }
  base::Errors outside;  // a gazetteer's places across the border: nothing to tell anybody
  auto complex = cells::build_complex(std::move(country), options, outside);
  if (complex && !file.empty()) (void)world->write(file, cells::pack(*complex, key));
  return complex;
}

std::vector<control::Evidence> evidence_among(const std::vector<KnownEvent>& events,
                                              const std::vector<KnownBaseline>& baselines,
                                              const Atlas& atlas, base::Date valid,
                                              const control::EvidenceOptions& options) {
  auto evidence = control::gather_evidence(events, baselines, atlas.complex, valid, options);
  std::erase_if(evidence, [&](const control::Evidence& e) { return !is_of(atlas.theatre, e); });
  return evidence;
}

// When the last of what it holds was recorded; as it says when it holds nothing.
Instant last_recorded(const View& view) {
  std::optional<Instant> last;
  const auto see = [&](Instant at) { last = std::max(last.value_or(at), at); };
  for (const KnownEvent& known : view.events) see(known.known_at);
  for (const KnownBaseline& known : view.baselines) see(known.known_at);
  for (const auto& [id, known] : view.reports) see(known.known_at);
  return last.value_or(view.known);
}

}  // namespace

model::PlaceRef place_ref(const model::Place& place) {
  model::PlaceRef ref;
  ref.id = place.id;
  ref.name = place.name;
  ref.point = place.point;
  ref.kind = place.kind;
  ref.admin1 = place.admin1;
  ref.precision = names::precision_of(place);
  return ref;
}

bool is_of(const theatre::Theatre& theatre, const control::Evidence& evidence) {
  return evidence.side.empty() || theatre.side(evidence.side);
}

Result<cells::Complex> cells_of(const Resources& resources) {
  return complex_of(country_of(resources.theatre, resources.ground), "");
}

Result<Atlas> atlas_of(const Observatory& observatory, std::optional<Instant> known_by,
                       const cells::Complex* cells, const publish::Audience& audience) {
  ledger::Ledger& ledger = *observatory.ledger;
  auto baselines = ledger.baselines(known_by.value_or(kEver));
  if (!baselines) return baselines.error();
  auto status = ledger.status(kEver);
  if (!status) return status.error();

  Atlas atlas{
      observatory.resources.theatre, {}, {}, known_by.value_or(Instant{status->head.known_at})};
  publish::withhold(audience, *baselines);
  add_baseline_places(*baselines, atlas.theatre);
  auto complex = cells ? Result<cells::Complex>(*cells)
                       : complex_of(country_of(atlas.theatre, observatory.resources.ground),
                                    observatory.cells);
  if (!complex) return complex.error();
  atlas.complex = std::move(*complex);
  atlas.baselines = std::move(*baselines);
  return atlas;
}

Result<View> view_of(const Observatory& observatory, std::optional<Instant> known_by,
                     const cells::Complex* cells, const publish::Audience& audience) {
  auto atlas = atlas_of(observatory, known_by, cells, audience);
  if (!atlas) return atlas.error();
  auto told = told_by(observatory, known_by.value_or(kEver), audience);
  if (!told) return told.error();
  View view{std::move(*told), std::move(*atlas), audience};
  // When the last of what is withheld was recorded, is withheld too.
  if (!known_by && publish::last_told_day(audience)) view.known = last_recorded(view);
  view.release = std::make_shared<publish::Release>(audience.profile, view.theatre, view.events,
                                                    view.baselines, view.reports,
                                                    observatory.resources.language);
  return view;
}

std::vector<KnownEvent> with_regions(std::span<const KnownEvent> witnesses, const Atlas& atlas) {
  std::vector<KnownEvent> events(witnesses.begin(), witnesses.end());
  for (KnownEvent& known : events) {
    model::Event& e = known.record;
    if (e.scope == model::Scope::point || !e.place || !e.place->resolved()) continue;
    const model::Place* place = atlas.theatre.place(e.place->id);
    if (!place) continue;
    e.place = place_ref(*place);
  }
  return events;
}

std::vector<std::string> side_ids(const theatre::Theatre& theatre) {
  std::vector<std::string> ids;
  for (const model::Side& side : theatre.sides) ids.push_back(side.id);
  return ids;
}

std::vector<control::Evidence> evidence_of(std::span<const KnownEvent> witnesses,
                                           const std::vector<KnownBaseline>& baselines,
                                           const Atlas& atlas, base::Date valid,
                                           const control::EvidenceOptions& options) {
  // A prefix of what was told, so that evidence has the same index there.
  return evidence_among(with_regions(witnesses, atlas), baselines, atlas, valid, options);
}

Result<Day> solve_day(const View& view, base::Date valid, bool hindsight) {
  if (auto may = publish::may_tell(view.audience, valid); !may) return may.error();
  return solve_day(view, view, valid, hindsight);
}

Result<Day> solve_day(const Told& told, const Atlas& atlas, base::Date valid, bool hindsight) {
  Day day;
  day.valid = valid;
  day.hindsight = hindsight;
  const auto events = with_regions(told.witnesses(), atlas);
  const auto speaking = [&](bool later) {
    return evidence_among(events, atlas.baselines, atlas, valid, {.hindsight = later});
  };
  std::vector<std::vector<control::Evidence>> evidence{speaking(hindsight)};
  // The band spans the day's own knowledge too, where later statements speak about the day.
  const auto later = [&](const control::Evidence& e) { return e.day > valid; };
  if (std::ranges::any_of(evidence[0], later)) evidence.push_back(speaking(false));
  auto maps = control::solve_each(atlas.complex, side_ids(atlas.theatre), evidence, {});
  if (!maps) return maps.error();
  std::vector<const control::ControlMap*> all;
  for (const control::ControlMap& map : *maps) all.push_back(&map);
  day.areas = measure::side_areas_between(atlas.complex, all);
  day.evidence = std::move(evidence[0]);
  day.map = std::move((*maps)[0]);
  return day;
}

publish::Snapshot snapshot_of(const View& view, const Day& day) {
  return view.release->of({view.theatre, view.complex, day.map, day.evidence, view.events,
                           view.baselines, view.reports, day.areas, day.valid, view.known,
                           day.hindsight});
}

std::set<base::Date> statement_days(const View& view) {
  std::set<base::Date> days;
  for (const control::KnownEvent& known : view.events) {
    if (model::testifies(known.record)) days.insert(known.record.date->last());
  }
  for (const control::KnownBaseline& row : view.baselines) days.insert(row.record.date);
  return days;
}

std::optional<base::Date> first_day(const View& view) {
  const std::set<base::Date> told = statement_days(view);
  std::optional<base::Date> first;
  const auto earliest = [&](base::Date day) { first = std::min(first.value_or(day), day); };
  for (const auto& [id, report] : view.reports) {
    if (!report.record.published) continue;
    auto since = told.lower_bound(*report.record.published - kLookBackDays);
    if (since != told.end()) earliest(*since);
  }
  for (const control::KnownBaseline& row : view.baselines) earliest(row.record.date);
  if (!first && !told.empty()) first = *told.begin();
  return first;
}

std::optional<base::Date> last_day(const Told& told, const Atlas& atlas) {
  std::optional<base::Date> last;
  for (const KnownEvent& known : told.events) {
    if (model::testifies(known.record))
      last = std::max(last, std::optional(known.record.date->last()));
  }
  return last ? last : last_listed(atlas);
}

std::optional<base::Date> last_listed(const Atlas& atlas) {
  std::optional<base::Date> last;
  for (const KnownBaseline& row : atlas.baselines) {
    last = std::max(last, std::optional(row.record.date));
  }
  return last;
}

}  // namespace tidemark::pipeline
