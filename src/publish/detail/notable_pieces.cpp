#include "publish/detail/notable_pieces.hpp"

#include <algorithm>
#include <tuple>
#include <unordered_map>
#include <unordered_set>

#include "measure/enclaves.hpp"
#include "publish/detail/ranking.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr double kLeastKm2 = 25;
constexpr std::size_t kMostPieces = 6;

using Places = std::unordered_map<std::string_view, const model::Place*>;

// Smaller is more important.
int importance(const model::Place& place) {
  return int(rank_of(place, false).value_or(Rank::village));
}

// Cities before towns before other settlements, by name; null when none lies there.
const model::Place* main_place(const Snapshot& snapshot, const Places& places,
                               const std::vector<int>& cells) {
  const auto key = [](const model::Place* place) {
    return std::tuple(importance(*place), place->name, place->id);
  };
  const model::Place* best = nullptr;
  for (int cell : cells) {
    const auto found = places.find(snapshot.complex.cells()[std::size_t(cell)].place);
    if (found == places.end()) continue;
    if (!best || key(found->second) < key(best)) best = found->second;
  }
  return best;
}

Places settlements(const theatre::Theatre& theatre) {
  Places places;
  for (const model::Place& place : theatre.places) {
    if (model::class_of_kind(place.kind) == model::PlaceClass::settlement)
      places.emplace(place.id, &place);
  }
  return places;
}

}  // namespace

std::vector<NotablePiece> notable_pieces(const Snapshot& snapshot, const Focus& focus,
                                         const std::shared_ptr<const measure::Edges>& edges,
                                         const Words& words) {
  std::unordered_set<int> shown;
  for (const auto& [cell, km2] : focus.part) shown.insert(cell);
  std::vector<measure::Piece> pieces = measure::pieces({snapshot.complex, snapshot.map, edges});
  std::erase_if(pieces, [&](const measure::Piece& piece) {
    const bool besieged = piece.besieger() != measure::kNobody;
    return piece.km2 < kLeastKm2 || (piece.main && !besieged) ||
           piece.within() == measure::kNobody ||
           std::ranges::none_of(piece.cells, [&](int cell) { return shown.contains(cell); });
  });
  const Places places = settlements(snapshot.theatre);
  struct Found {
    const measure::Piece* piece;
    const model::Place* place;
  };
  std::vector<Found> found;
  for (const measure::Piece& piece : pieces) {
    if (const model::Place* place = main_place(snapshot, places, piece.cells))
      found.push_back({&piece, place});
  }
  std::ranges::stable_sort(found, {}, [](const Found& one) {
    return std::tuple(importance(*one.place) > int(Rank::city),
                      one.piece->besieger() == measure::kNobody, importance(*one.place),
                      -one.piece->km2);
  });
  if (found.size() > kMostPieces) found.resize(kMostPieces);

  const auto name_of = [&](int label) {
    const model::Side* side = snapshot.theatre.side(snapshot.map.sides[std::size_t(label)]);
    return words.name(side->name, side->name_ar);
  };
  std::vector<NotablePiece> notable;
  for (const auto& [piece, place] : found) {
    const bool besieged = piece->besieger() != measure::kNobody;
    const std::string text = fill_in(besieged ? words.surrounded : words.apart,
                                     name_of(piece->side), name_of(piece->within()));
    notable.push_back({words.name(place->name, place->name_ar),
                       text + words.separator + fill_in(words.piece_area, grouped(piece->km2)),
                       piece->cells});
  }
  return notable;
}

}  // namespace tidemark::publish::detail
