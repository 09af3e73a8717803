#include "publish/detail/decision.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <tuple>
#include <unordered_set>

#include "publish/detail/ranking.hpp"

namespace tidemark::publish::detail {
namespace {

using control::Evidence;

std::string side_id(const Snapshot& snapshot, int holder) {
  return holder < 0 ? std::string() : snapshot.map.sides[std::size_t(holder)];
}

// By cell, the evidence that counts most: for the cell's holder before others, the heavier, the
// later.
std::vector<const Evidence*> strongest_by_cell(const Snapshot& snapshot) {
  std::vector<const Evidence*> best(snapshot.complex.cells().size(), nullptr);
  for (const Evidence& piece : snapshot.evidence) {
    const std::string holder = side_id(snapshot, snapshot.map.holder[std::size_t(piece.cell)]);
    const auto merit = [&](const Evidence& e) {
      return std::tuple(e.side == holder, e.weight, e.day);
    };
    const Evidence*& current = best[std::size_t(piece.cell)];
    if (!current || merit(piece) > merit(*current)) current = &piece;
  }
  return best;
}

geo::Point site_of(const Snapshot& snapshot, int cell) {
  return snapshot.complex.cells()[std::size_t(cell)].site;
}

const Evidence* nearest_for(const Snapshot& snapshot, int cell, const std::string& side) {
  const geo::Point from = site_of(snapshot, cell);
  const double shrink = std::cos(from.lat * std::numbers::pi / 180);
  const Evidence* nearest = nullptr;
  double least = std::numeric_limits<double>::max();
  for (const Evidence& piece : snapshot.evidence) {
    if (piece.side != side) continue;
    const geo::Point to = site_of(snapshot, piece.cell);
    const double distance = std::hypot((to.lon - from.lon) * shrink, to.lat - from.lat);
    if (distance < least) {
      least = distance;
      nearest = &piece;
    }
  }
  return nearest;
}

Decision decide(const Snapshot& snapshot, int cell, const Evidence* own) {
  Decision decision;
  decision.holder = snapshot.map.holder[std::size_t(cell)];
  decision.contested = snapshot.map.contested[std::size_t(cell)];
  decision.evidence = own;
  if (decision.holder < 0) return decision;
  decision.probability = snapshot.map.probability(cell, decision.holder);
  if (!own) {
    decision.evidence = nearest_for(snapshot, cell, side_id(snapshot, decision.holder));
    if (decision.evidence) {
      decision.km =
          geo::distance_km(site_of(snapshot, cell), site_of(snapshot, decision.evidence->cell));
    }
  }
  return decision;
}

// What a statement calls its place, for cells that no listed place has.
std::string name_in(const Snapshot& snapshot, const Evidence& piece) {
  if (piece.origin == control::Origin::baseline) return snapshot.baselines[piece.index].record.name;
  const model::Event& event = snapshot.events[piece.index].record;
  return event.place ? event.place->name : std::string();
}

}  // namespace

std::vector<Decision> decide_places(const Snapshot& snapshot) {
  const auto strongest = strongest_by_cell(snapshot);
  std::unordered_set<const model::Place*> ranked;
  for (const RankedPlace& place : rank_places(snapshot)) ranked.insert(place.place);

  std::vector<Decision> decisions;
  std::vector<bool> told(strongest.size(), false);
  for (const model::Place& place : snapshot.theatre.places) {
    const int cell = snapshot.complex.cell_of(place.id);
    if (cell < 0) continue;
    const Evidence* own = strongest[std::size_t(cell)];
    if (!own && !ranked.contains(&place)) continue;
    told[std::size_t(cell)] = true;
    Decision decision = decide(snapshot, cell, own);
    decision.id = place.id;
    decision.name = place.name;
    decision.kind = place.kind;
    decision.admin1 = place.admin1;
    decisions.push_back(std::move(decision));
  }
  for (std::size_t cell = 0; cell < strongest.size(); ++cell) {
    if (told[cell] || !strongest[cell]) continue;
    Decision decision = decide(snapshot, int(cell), strongest[cell]);
    decision.name = name_in(snapshot, *strongest[cell]);
    decisions.push_back(std::move(decision));
  }
  std::stable_sort(decisions.begin(), decisions.end(), [](const Decision& a, const Decision& b) {
    return std::tuple(a.admin1.empty(), a.admin1, a.name) <
           std::tuple(b.admin1.empty(), b.admin1, b.name);
  });
  return decisions;
}

}  // namespace tidemark::publish::detail
