// What the parts of a map are called: places of cells, the place nearest to a point, who holds
// what.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "publish/record_table.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

// Cities first, then towns, then other settlements, each by name; facilities are left out.
std::vector<const model::Place*> settlement_places_in(const Snapshot& snapshot,
                                                      const std::vector<int>& cells);
// Their names.
std::vector<std::string> settlements_in(const Snapshot& snapshot, const std::vector<int>& cells);

// The place nearest to a point that stands in a cell of this label, of those that the snapshot's
// theatre has; "" if none does.
std::string place_near(const Snapshot& snapshot, geo::Point point, int label);

// What the theatre's own script calls its areas of the first level, by the names by which places
// name them; without those that it gives no such name.
std::map<std::string, std::string> native_areas(const theatre::Theatre& theatre);

SideId side_of(const Snapshot& snapshot, int label);

}  // namespace tidemark::publish::detail
