// How much each side held, as a table, CSV or JSON. Largest first, the unknown last; shares are of
// the whole outline and sum to 1.
#pragma once

#include <string>
#include <vector>

#include "measure/area.hpp"
#include "publish/record_table.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish {

// side, km2, share, low, high: side is empty for the unknown, low and high in km².
const std::vector<Field>& areas_fields();
std::string areas_csv(const std::vector<measure::SideArea>& areas);

// For people: names instead of ids, aligned columns.
std::string areas_text(const Snapshot& snapshot);

// {"on", "known_by", "profile", "hindsight", "area_km2", "sides": [{"side", "km2", "share",
// "low_km2", "high_km2"}]}; side is null for the unknown.
std::string areas_json(const Snapshot& snapshot);

}  // namespace tidemark::publish
