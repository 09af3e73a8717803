// Which places matter most to a reader of the map: those that get a name on it.
#pragma once

#include <optional>
#include <vector>

#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

enum class Rank {
  capital,  // city that an area of the first level is named after or run from
  city,
  changed_town,  // changed hands within kLatelyDays of the map's day
  changed_other,
  town,
  village,  // or any other settlement; only where a map shows little of the country
};

inline constexpr int kLatelyDays = 45;

struct RankedPlace {
  const model::Place* place = nullptr;
  Rank rank = Rank::town;
};

// Nothing: the place gets no name of its own. `changed`: it changed hands lately.
std::optional<Rank> rank_of(const model::Place& place, bool changed);

// Most important first; within a rank in the gazetteer's order. Other places have no rank.
std::vector<RankedPlace> rank_places(const Snapshot& snapshot);

}  // namespace tidemark::publish::detail
