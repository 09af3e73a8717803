// What an observatory knew by an instant, and who held what on a day as far as it knew.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "cells/complex.hpp"
#include "control/evidence.hpp"
#include "control/solve.hpp"
#include "measure/area.hpp"
#include "pipeline/observatory.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::pipeline {

// Exactly what a run at `known` would have seen: the sites too are those of what was known by then.
struct View {
  theatre::Theatre theatre;  // with the baselines' own places, as "baseline:<ledger entry>"
  cells::Complex complex;
  std::vector<control::KnownEvent> events;  // those that witness something first
  std::size_t independent = 0;  // how many do; the rest are of copies whose original tells the same
  std::vector<control::KnownBaseline> baselines;
  publish::Reports reports;
  base::Instant known;
};

// Without `known_by`: everything, as known when the last of it was recorded. `cells`, when given,
// are used instead of those of what was known by then: to compare cell by cell.
base::Result<View> view_of(const Observatory& observatory, std::optional<base::Instant> known_by,
                           const cells::Complex* cells = nullptr);

struct Day {
  base::Date valid;
  std::vector<control::Evidence> evidence;
  control::ControlMap map;
  std::vector<measure::SideArea> areas;
};

base::Result<Day> solve_day(const View& view, base::Date valid);

// Borrows both.
publish::Snapshot snapshot_of(const View& view, const Day& day);

// The last day of which something is known: a dated gain, loss or hold that is a fact, else a
// baseline.
std::optional<base::Date> last_day(const View& view);

}  // namespace tidemark::pipeline
