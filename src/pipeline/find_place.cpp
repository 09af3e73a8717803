#include "pipeline/find_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <unordered_map>

#include "base/csv.hpp"
#include "base/spelling.hpp"
#include "names/place_index.hpp"

namespace tidemark::pipeline {
namespace {

using base::Error;
using base::Result;
using model::Place;
using publish::Subject;

constexpr std::size_t kMostListed = 12;

std::optional<double> number(const std::string& text) {
  double value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<geo::Point> position(const std::string& wanted) {
  std::vector<std::string> parts = base::split_list(wanted, ',');
  if (parts.size() != 2) return std::nullopt;
  auto lat = number(parts[0]), lon = number(parts[1]);
  if (!lat || !lon) return std::nullopt;
  return geo::Point{*lon, *lat};
}

Result<FoundPlace> found_at(const Atlas& atlas, geo::Point point) {
  int cell = geo::contains(atlas.theatre.outline, point) ? atlas.complex.cell_at(point) : -1;
  if (cell < 0) {
    return Error{fmt::format("{} lies outside {}", point.to_text(), atlas.theatre.name)};
  }
  return FoundPlace{{nullptr, point, cell}, {}};
}

// The names that the places go by, as they are written, by their plain fold.
std::string near_names(const Atlas& atlas, const model::Folding& folding, const std::string& name) {
  std::vector<std::string> keys;
  std::unordered_map<std::string, std::string> written;
  for (const Place& place : atlas.theatre.places) {
    std::string key = folding.plain(place.name);
    if (written.emplace(key, place.name).second) keys.push_back(std::move(key));
  }
  std::vector<std::string> near;
  for (const std::string& key : base::near_spellings(folding.plain(name), keys)) {
    near.push_back(written[key]);
  }
  return near.empty() ? "" : fmt::format("; did you mean {}?", fmt::join(near, ", "));
}

// Keeps the likelier ones, unless that leaves none.
template <typename Likelier>
void prefer(std::vector<const Place*>& places, Likelier likelier) {
  auto rest = std::ranges::stable_partition(places, likelier);
  if (rest.begin() != places.begin()) places.erase(rest.begin(), rest.end());
}

// All places with a cell that the name may mean, the best likeness only.
std::vector<const Place*> places_called(const Atlas& atlas, const names::PlaceIndex& index,
                                        const std::string& name) {
  std::vector<const Place*> places;
  double best = 0;
  for (const names::Candidate& candidate : index.find(name)) {
    const Place& place = atlas.theatre.places[std::size_t(candidate.place)];
    if (atlas.complex.cell_of(place.id) < 0 || candidate.likeness < best) continue;
    best = candidate.likeness;
    places.push_back(&place);
  }
  return places;
}

Error nothing_called(const Atlas& atlas, const names::PlaceIndex& index,
                     const model::Folding& folding, const std::string& name) {
  if (index.knows(name)) {
    return {
        fmt::format("'{}' has no point on the map: it is an area, a line or lies outside", name)};
  }
  return {fmt::format("'{}' is no place that the gazetteers know{}", name,
                      near_names(atlas, folding, name))};
}

Error several_called(const std::string& wanted, const std::vector<const Place*>& places) {
  std::string list;
  for (std::size_t i = 0; i < std::min(places.size(), kMostListed); ++i) {
    list += "\n  " + described(*places[i]);
  }
  if (places.size() > kMostListed) list += "\n  …";
  return {fmt::format("'{}' may be any of {} places; give the id or 'NAME, PROVINCE':{}", wanted,
                      places.size(), list)};
}

}  // namespace

std::string described(const Place& place) {
  std::string text = place.name;
  for (const std::string& part : {place.kind, place.admin1}) {
    if (!part.empty()) text += ", " + part;
  }
  return fmt::format("{} ({}) at {}", text, place.id, place.point.to_text());
}

Result<FoundPlace> find_place(const Observatory& observatory, const Atlas& atlas,
                              const std::string& wanted) {
  const model::Folding& folding = observatory.resources.language.folding;
  if (auto point = position(wanted)) return found_at(atlas, *point);
  auto subject = [&](const Place& place) {
    return Subject{&place, place.point, atlas.complex.cell_of(place.id)};
  };
  if (const Place* place = atlas.theatre.place(wanted); place && subject(*place).cell >= 0) {
    return FoundPlace{subject(*place), {}};
  }
  names::PlaceIndex index(atlas.theatre, folding);
  std::string name = wanted;
  std::vector<const Place*> places = places_called(atlas, index, name);
  if (std::size_t comma = wanted.rfind(','); places.empty() && comma != wanted.npos) {
    name = wanted.substr(0, comma);
    std::string admin1 = folding.loose(wanted.substr(comma + 1));
    places = places_called(atlas, index, name);
    std::erase_if(places, [&](const Place* p) { return folding.loose(p->admin1) != admin1; });
  }
  if (places.empty()) return nothing_called(atlas, index, folding, name);

  std::vector<const Place*> all = places;
  prefer(places, [&, key = folding.plain(name)](const Place* place) {
    return folding.plain(place->name) == key;
  });
  prefer(places, [&](const Place* place) {
    auto told = observatory.ledger->events_at(place->id, atlas.known);
    return told.ok() && !told->empty();
  });
  prefer(places, [](const Place* place) {
    return model::class_of_kind(place->kind) == model::PlaceClass::settlement;
  });
  // Places that share their cell have the same answer.
  int cell = atlas.complex.cell_of(places.front()->id);
  bool one = std::ranges::all_of(
      places, [&](const Place* place) { return atlas.complex.cell_of(place->id) == cell; });
  if (!one) return several_called(wanted, places);
  std::erase_if(all, [&](const Place* place) { return atlas.complex.cell_of(place->id) == cell; });
  return FoundPlace{subject(*places.front()), std::move(all)};
}

}  // namespace tidemark::pipeline
