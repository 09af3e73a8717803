// What an observatory knew by an instant, and who held what on a day as far as it knew.
#pragma once

#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"
#include "control/evidence.hpp"
#include "control/solve.hpp"
#include "measure/area.hpp"
#include "pipeline/told.hpp"
#include "publish/release.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::pipeline {

// The cells of a theatre's places.
base::Result<cells::Complex> cells_of(const Resources& resources);

// What does not change from day to day: the places, with those of the baselines known by then.
struct Atlas {
  theatre::Theatre theatre;  // with the baselines' own places, as "baseline:<ledger entry>"
  cells::Complex complex;
  std::vector<control::KnownBaseline> baselines;
  base::Instant known;  // by when; of everything, when the last of it was recorded
};
// Without `known_by`: everything. `cells`, when given, are used instead of those of what was known
// by then: to compare cell by cell.
base::Result<Atlas> atlas_of(const Observatory& observatory, std::optional<base::Instant> known_by,
                             const cells::Complex* cells = nullptr,
                             const publish::Audience& audience = {});

// Exactly what a run at `known` would have seen: the sites too are those of what was known by then.
// What the audience's profile withholds is not in it; the records are exact, snapshots of them are
// as the profile wants them.
struct View : Told, Atlas {
  publish::Audience audience{};
  std::shared_ptr<const publish::Release> release{};  // what may be told of them
};

base::Result<View> view_of(const Observatory& observatory, std::optional<base::Instant> known_by,
                           const cells::Complex* cells = nullptr,
                           const publish::Audience& audience = {});

struct Day {
  base::Date valid;
  bool hindsight = true;
  std::vector<control::Evidence> evidence;
  control::ControlMap map;
  std::vector<measure::SideArea> areas;
};

// Actors of other wars hold nothing on this map.
bool is_of(const theatre::Theatre& theatre, const control::Evidence& evidence);
// A place as if an event named it by the gazetteer's own words.
model::PlaceRef place_ref(const model::Place& place);

// Refuses a day of which the view's audience may not be told yet.
// Without hindsight: from what had happened by the day alone, areas and their band too.
base::Result<Day> solve_day(const View& view, base::Date valid, bool hindsight = true);
// The same of other things told, whoever asks.
base::Result<Day> solve_day(const Told& told, const Atlas& atlas, base::Date valid, bool hindsight);
std::vector<std::string> side_ids(const theatre::Theatre& theatre);
// Those who witness something, with regions settled: these mean the same by whatever words a text
// names them, and when only their id is at hand.
std::vector<control::KnownEvent> with_regions(std::span<const control::KnownEvent> witnesses,
                                              const Atlas& atlas);
// What of it speaks on that day.
std::vector<control::Evidence> evidence_of(std::span<const control::KnownEvent> witnesses,
                                           const std::vector<control::KnownBaseline>& baselines,
                                           const Atlas& atlas, base::Date valid,
                                           const control::EvidenceOptions& options = {});

// As the view's audience may see it. Borrows both.
publish::Snapshot snapshot_of(const View& view, const Day& day);

// The days of gains, losses and holds that are facts, and of baselines.
std::set<base::Date> statement_days(const View& view);
// The first day of which something is known: the first of these that is no more than a month before
// the first report, or the first baseline's.
std::optional<base::Date> first_day(const View& view);
// The last day of which something is known: on which somebody is said to have held a place, else of
// a baseline.
std::optional<base::Date> last_day(const Told& told, const Atlas& atlas);
std::optional<base::Date> last_listed(const Atlas& atlas);

}  // namespace tidemark::pipeline
