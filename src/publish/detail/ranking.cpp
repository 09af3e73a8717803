#include "publish/detail/ranking.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <unordered_set>

namespace tidemark::publish::detail {
namespace {

std::unordered_set<std::string_view> changed_lately(const Snapshot& snapshot) {
  std::unordered_set<std::string_view> places;
  for (const control::KnownEvent& known : snapshot.events) {
    const model::Event& event = known.record;
    if (!event.is_fact() || !event.changes_control() || !event.date || !event.place) continue;
    if (std::abs(event.date->from - snapshot.valid) <= kLatelyDays) places.insert(event.place->id);
  }
  return places;
}

bool is_capital(const model::Place& place) {
  if (place.admin1.empty()) return false;
  if (place.admin1 == place.admin2 && place.admin2 == place.admin3) return true;
  return place.name == place.admin1 ||
         std::ranges::find(place.aliases, place.admin1) != place.aliases.end();
}

}  // namespace

std::optional<Rank> rank_of(const model::Place& place, bool changed) {
  if (place.kind == "city") return is_capital(place) ? Rank::capital : Rank::city;
  if (place.kind == "town") return changed ? Rank::changed_town : Rank::town;
  if (changed && place.has_cell()) return Rank::changed_other;
  return std::nullopt;
}

std::vector<RankedPlace> rank_places(const Snapshot& snapshot) {
  const auto changed = changed_lately(snapshot);
  std::vector<RankedPlace> result;
  for (const model::Place& place : snapshot.theatre.places) {
    if (auto rank = rank_of(place, changed.contains(place.id))) result.push_back({&place, *rank});
  }
  std::stable_sort(result.begin(), result.end(),
                   [](const RankedPlace& a, const RankedPlace& b) { return a.rank < b.rank; });
  return result;
}

}  // namespace tidemark::publish::detail
