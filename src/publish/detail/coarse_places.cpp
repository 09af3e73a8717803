#include "publish/detail/coarse_places.hpp"

#include <algorithm>
#include <cctype>
#include <cmath>

#include "publish/profile.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr int kNearAPlace = 2, kInFirstLevel = 4, kNotFound = 7;  // UCDP where_prec
constexpr const char* kPlaceKind = "place_kind";                  // a language's table

model::PlaceRef round(model::PlaceRef place) {
  if (place.point) place.point = coarse_point(*place.point);
  return place;
}

// Its words in small letters, each between blanks.
std::string words_of(std::string_view name) {
  std::string words = " ";
  for (char c : name) {
    const bool word = std::isalnum(static_cast<unsigned char>(c)) || (c & 0x80);
    words += word ? char(std::tolower(static_cast<unsigned char>(c))) : ' ';
  }
  return words + " ";
}

}  // namespace

geo::Point coarse_point(geo::Point p) {
  return {std::round(p.lon * kCoarseSteps) / kCoarseSteps,
          std::round(p.lat * kCoarseSteps) / kCoarseSteps};
}

CoarsePlaces::CoarsePlaces(const theatre::Theatre& theatre, const model::Language& language)
    : theatre_(theatre), language_(language) {
  for (std::size_t i = 0; i < theatre.places.size(); ++i) {
    const model::Place& place = theatre.places[i];
    by_id_.emplace(place.id, &place);
    if (place.has_cell() && is_public(place)) settlements_.push_back(&place);
    if (i < theatre.names.covered() || !is_public(place)) continue;
    for (const std::string* name : theatre::names_of(place)) {
      told_.insert(language.folding.plain(*name));
    }
  }
  for (const model::LexiconEntry* entry : language.of_category(kPlaceKind)) {
    model::Place place;
    place.kind = entry->feature("kind");
    if (!is_public(place)) facility_words_.push_back(" " + entry->phrase + " ");
  }
}

model::PlaceRef CoarsePlaces::coarse(model::PlaceRef place) const {
  place.candidates.clear();
  const model::Place* known = find(place.id);
  if (known && !known->has_cell()) return round(place);  // an area or a line
  const bool told =
      known ? is_public(*known) : is_public_kind(place.kind) && !says_facility(place.name);
  if (told) {
    // What no gazetteer has is no settlement's centroid.
    if (!known) place.point.reset();
    return round(place);
  }
  const model::Place* near = place.point ? nearest(*place.point) : nullptr;
  if (near) {
    return {near->name,   near->id,    coarse_point(near->point), near->kind,
            near->admin1, kNearAPlace, place.confidence,          {}};
  }
  const std::string& area = place.admin1;
  return {area, "", {}, "", area, area.empty() ? kNotFound : kInFirstLevel, 0, {}};
}

model::Baseline CoarsePlaces::coarse(model::Baseline row) const {
  model::PlaceRef place{row.name, row.place_id, row.point, row.kind, "", 1, 1, {}};
  place = coarse(std::move(place));
  row.name = place.name;
  row.place_id = place.id;
  row.kind = place.kind;
  row.point = place.point.value_or(geo::Point{});
  return row;
}

std::string CoarsePlaces::near(const std::string& name) const {
  if (name.empty()) return name;
  const std::string key = language_.folding.plain(name);
  const auto tells = [&](std::size_t i) { return is_public(theatre_.places[i]); };
  const bool told = told_.contains(key) || std::ranges::any_of(theatre_.names.of_plain(key), tells);
  return told ? name : "";
}

const model::Place* CoarsePlaces::find(const std::string& id) const {
  auto it = by_id_.find(id);
  return it == by_id_.end() ? nullptr : it->second;
}

const model::Place* CoarsePlaces::nearest(geo::Point point) const {
  const model::Place* best = nullptr;
  double least = kNearKm;
  for (const model::Place* place : settlements_) {
    const double km = geo::rough_km(point, place->point);
    if (km <= least) least = km, best = place;
  }
  return best;
}

bool CoarsePlaces::says_facility(const std::string& name) const {
  const std::string words = words_of(name);
  return std::ranges::any_of(
      facility_words_, [&](const std::string& word) { return words.find(word) != words.npos; });
}

}  // namespace tidemark::publish::detail
