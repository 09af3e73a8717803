#include "names/resolver.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace tidemark::names {
namespace {

using model::Place;
using model::PlaceClass;
using model::Scope;

// Two candidates closer than this are one place for every purpose of the map.
constexpr double kSameKm = 8;

// How much better the best candidate must be than one that lies elsewhere.
constexpr double kMargin = 0.12;

bool fits(Scope scope, PlaceClass place_class) {
  switch (scope) {
    case Scope::point: return place_class == PlaceClass::settlement || place_class == PlaceClass::facility;
    case Scope::region: return place_class == PlaceClass::area;
    case Scope::line: return place_class == PlaceClass::line;
  }
  return false;
}

double rank_of(const Place& place) {
  if (place.kind == "city") return 0.25;
  if (place.kind == "town") return 0.15;
  if (place.kind == "neighbourhood") return 0.02;
  if (place.kind == "locality" || place.kind == "settlement") return 0;
  return 0.06;
}

double score(const Place& place, const Candidate& candidate, const PlaceHint& hint) {
  double s = candidate.likeness;
  PlaceClass place_class = model::class_of_kind(place.kind);
  s += fits(hint.scope, place_class) ? 0.5 : -0.5;
  if (!hint.kind.empty()) {
    if (place.kind == hint.kind) s += 0.3;
    else if (model::class_of_kind(hint.kind) != place_class) s -= 0.25;
  } else {
    s += rank_of(place);
  }
  if (!hint.admin1.empty() && !place.admin1.empty()) {
    bool inside = std::find(hint.admin1.begin(), hint.admin1.end(), place.admin1) != hint.admin1.end();
    s += inside ? 0.4 : -0.2;
  }
  double nearest = std::numeric_limits<double>::infinity();
  for (const geo::Point& p : hint.nearby) nearest = std::min(nearest, geo::distance_km(p, place.point));
  if (!hint.nearby.empty()) s += 0.6 * std::exp(-nearest / 30) - 0.15;
  return s;
}

int precision_of(const Place& place) {
  switch (model::class_of_kind(place.kind)) {
    case PlaceClass::settlement:
    case PlaceClass::facility: return 1;
    case PlaceClass::line: return 5;
    case PlaceClass::area: break;
  }
  if (place.kind == "country") return 6;
  return place.kind == "governorate" ? 4 : 3;
}

}  // namespace

model::PlaceRef Resolver::resolve(std::string_view name, const PlaceHint& hint) const {
  model::PlaceRef ref;
  ref.name = std::string(name);
  ref.kind = hint.kind;
  if (hint.admin1.size() == 1) ref.admin1 = hint.admin1[0];
  const Place* best = nullptr;
  double best_score = 0, rival_score = -10;
  std::vector<std::pair<double, const Place*>> scored;
  for (const Candidate& candidate : index_.find(name)) {
    const Place& place = theatre_.places[std::size_t(candidate.place)];
    scored.push_back({score(place, candidate, hint), &place});
  }
  for (const auto& [s, place] : scored) {
    if (!best || s > best_score) best = place, best_score = s;
  }
  if (!best) return ref;
  for (const auto& [s, place] : scored) {
    if (place != best && geo::distance_km(place->point, best->point) > kSameKm) {
      rival_score = std::max(rival_score, s);
    }
  }
  if (best_score - rival_score < kMargin) return ref;
  ref.id = best->id;
  ref.point = best->point;
  ref.kind = best->kind;
  ref.admin1 = best->admin1;
  ref.precision = precision_of(*best);
  return ref;
}

const Place* Resolver::unmistakable(std::string_view name) const {
  std::vector<Candidate> found = index_.find(name);
  const Place* only = nullptr;
  for (const Candidate& candidate : found) {
    if (candidate.likeness < 1) continue;
    const Place& place = theatre_.places[std::size_t(candidate.place)];
    if (model::class_of_kind(place.kind) == PlaceClass::line) continue;
    bool major = place.kind == "city" || place.kind == "town" || place.kind == "governorate";
    if (only && geo::distance_km(only->point, place.point) > 30) {
      bool only_major = only->kind == "city" || only->kind == "town" || only->kind == "governorate";
      if (major == only_major) return nullptr;
      if (!major) continue;
    }
    if (!only || major) only = &place;
  }
  return only;
}

}  // namespace tidemark::names
