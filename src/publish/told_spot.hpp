// A place that a reader asks about, as a snapshot's profile may name it.
#pragma once

#include "base/result.hpp"
#include "publish/measure_tables.hpp"

namespace tidemark::publish {

// The settlement of a release's theatre that is nearest to a point, within kNearKm; nullptr: none.
const model::Place* told_place_near(const theatre::Theatre& told, geo::Point point);

// Under a coarse profile (publish/profile.hpp), what is no settlement is the nearest one within
// kNearKm; where there is none, it is refused.
base::Result<Spot> told_spot(const Snapshot& snapshot, const model::Place& place);

}  // namespace tidemark::publish
