#include "names/resolver.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "names/kind_words.hpp"
#include "names/pair_names.hpp"

namespace tidemark::names {
namespace {

using model::Place;
using model::PlaceClass;
using model::Scope;

// Two candidates closer than this are one place for every purpose of the map.
constexpr double kSameKm = 8;

// How much better the best candidate must be than one that lies elsewhere.
constexpr double kMargin = 0.12;
constexpr double kUnrivalled = 2;

// A village does not make news together with places so far away; towns and whole areas may.
constexpr double kFarFromSentenceKm = 90;
constexpr double kFarFromReportKm = 120;
// What lies so far away counts for about a third of what lies at the same spot.
constexpr double kNearnessKm = 30;
// A misspelt name is only believed beside another place.
constexpr double kOneEditKm = 50;
constexpr double kTwoEditsKm = 25;

// How much a name without its kind is worth of the whole.
constexpr double kWithoutKind = 0.9;

constexpr double kHeldByLoser = 0.15, kHeldByTaker = 0.15;

// "Its airbase" lies no farther from the town.
constexpr double kBesideKm = 12;

constexpr std::size_t kMostCandidates = 5;
// A name of more places than this says little of where its neighbours lie.
constexpr std::size_t kMostMeanings = 6;

bool fits(Scope scope, PlaceClass place_class) {
  switch (scope) {
    case Scope::point:
      return place_class == PlaceClass::settlement || place_class == PlaceClass::facility;
    case Scope::region: return place_class == PlaceClass::area;
    case Scope::line: return place_class == PlaceClass::line;
  }
  return false;
}

// "the area of P city" is about the city, whatever the scope of what is told of it.
Scope scope_of(const PlaceHint& hint) {
  bool point = !hint.kind.empty() && fits(Scope::point, model::class_of_kind(hint.kind));
  return point ? Scope::point : hint.scope;
}

void add_once(std::vector<Candidate>& found, const Candidate& another) {
  bool there =
      std::ranges::any_of(found, [&](const Candidate& c) { return c.place == another.place; });
  if (!there) found.push_back(another);
}

// Near enough to one of them, as is_plausible has it for a name that is spelt right.
bool lies_near(const Place& place, const std::vector<Around>& around) {
  return std::ranges::any_of(around, [&](const Around& other) {
    double km = geo::rough_km(other.point, place.point);
    return km <= kOneEditKm || (other.weight >= 1 && km <= kFarFromSentenceKm);
  });
}

double rank_of(const Place& place) {
  if (place.kind == "city") return 0.25;
  if (place.kind == "town") return 0.15;
  if (place.kind == "neighbourhood") return 0.02;
  if (place.kind == "locality" || place.kind == "settlement") return 0;
  return 0.06;
}

}  // namespace

struct Resolver::Scored {
  const Place* place = nullptr;
  double likeness = 1, score = 0;
  bool major = false;
  double sentence_km = std::numeric_limits<double>::infinity();
  double report_km = std::numeric_limits<double>::infinity();
  bool inside = false;  // of a governorate that the text names
};

Resolver::Scored Resolver::weigh(const Candidate& candidate, const PlaceHint& hint) const {
  const Place& place = theatre_.places[std::size_t(candidate.place)];
  const Nature& nature = natures_[std::size_t(candidate.place)];
  Scored s{&place, candidate.likeness, candidate.likeness, nature.major};
  s.score += fits(scope_of(hint), nature.place_class) ? 0.5 : -0.5;
  if (!hint.kind.empty()) {
    if (place.kind == hint.kind) s.score += 0.3;
    else if (model::class_of_kind(hint.kind) != nature.place_class) s.score -= 0.25;
  } else {
    s.score += nature.rank;
  }
  if (!hint.admin1.empty() && !place.admin1.empty()) {
    s.inside = std::ranges::find(hint.admin1, place.admin1) != hint.admin1.end();
    s.score += s.inside ? 0.4 : -0.2;
  }
  double closeness = 0;
  for (const Around& other : hint.around) {
    double km = geo::rough_km(other.point, place.point);
    // exp(-x) is at most 1 / (1 + x + x²/2): what that cannot lift needs no exact look.
    double x = km / kNearnessKm;
    if (other.weight > closeness * (1 + x + x * x / 2)) {
      closeness = std::max(closeness, other.weight * std::exp(-x));
    }
    s.report_km = std::min(s.report_km, km);
    if (other.weight >= 1) s.sentence_km = std::min(s.sentence_km, km);
  }
  if (!hint.around.empty()) s.score += 0.6 * closeness - 0.15;
  if (hint.day && !(hint.taker.empty() && hint.loser.empty())) {
    // A side takes what another holds: best what the named loser holds, not what it holds itself.
    std::string_view holder = theatre_.holders.holder(place.id, *hint.day);
    if (!holder.empty() && holder == hint.loser) s.score += kHeldByLoser;
    if (!holder.empty() && holder == hint.taker) s.score -= kHeldByTaker;
  }
  return s;
}

// Whether what lies around bears the candidate out, or at least does not speak against it.
bool Resolver::is_plausible(const Scored& s, const PlaceHint& hint) {
  if (s.likeness <= PlaceIndex::kTwoEditsLikeness) return s.report_km <= kTwoEditsKm;
  if (s.likeness <= PlaceIndex::kOneEditLikeness) return s.inside || s.report_km <= kOneEditKm;
  if (s.inside || s.major || hint.around.empty()) return true;
  if (s.sentence_km == std::numeric_limits<double>::infinity()) {
    return s.likeness >= 1 || s.report_km <= kFarFromReportKm;
  }
  return s.sentence_km <= kFarFromSentenceKm || s.report_km <= kOneEditKm;
}

// The least margin leaves a doubt, a wide one none.
double Resolver::confidence_of(const Scored& best, double margin) {
  double spelling = best.likeness >= 1                                             ? 1
                    : best.likeness >= PlaceIndex::kLooseLikeness * kWithoutKind   ? 0.95
                    : best.likeness >= PlaceIndex::kOneEditLikeness * kWithoutKind ? 0.8
                                                                                   : 0.65;
  double choice = 1 - 0.5 * std::exp(-margin / 0.3);
  return std::round(spelling * choice * 100) / 100;
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

Resolver::Resolver(const theatre::Theatre& theatre, const PlaceIndex& index, const Lexicon& lexicon)
    : theatre_(theatre), index_(index), lexicon_(lexicon) {
  for (const Place& place : theatre.places) {
    PlaceClass place_class = model::class_of_kind(place.kind);
    bool major = place.kind == "city" || place.kind == "town" || !place.has_cell();
    natures_.push_back({place_class, rank_of(place), major});
    if (place_class == PlaceClass::facility) facilities_[place.kind].push_back(&place);
  }
}

std::shared_ptr<const Resolver::Known> Resolver::known(std::string_view name) const {
  return known_.get(name, [&] {
    auto known = std::make_shared<Known>();
    known->bearers = known->found = index_.find(name);
    known->others = without_kind(name, lexicon_);
    for (const std::string& other : known->others) {
      for (const Candidate& c : index_.find(other)) {
        add_once(known->found, {c.place, c.likeness * kWithoutKind});
      }
    }
    known->unmistakable = unmistakable_of(known->bearers);
    known->points = points_of(*known);
    return std::shared_ptr<const Known>(std::move(known));
  });
}

std::vector<Resolver::Scored> Resolver::weigh_all(std::string_view name,
                                                  const PlaceHint& hint) const {
  std::shared_ptr<const Known> known = this->known(name);
  std::vector<Scored> scored;
  for (const Candidate& c : known->found) scored.push_back(weigh(c, hint));
  bool plausible =
      std::ranges::any_of(scored, [&](const Scored& s) { return is_plausible(s, hint); });
  if (!plausible) {
    // No place of that name, or only too far away: one of a name much like it close by is meant.
    std::vector<Candidate> found = known->found;
    for (const Candidate& c : index_.find_near(name)) {
      bool one_edit = c.likeness >= PlaceIndex::kOneEditLikeness;
      if (known->found.empty()) add_once(found, c);
      else if (one_edit) add_once(found, {c.place, PlaceIndex::kTwoEditsLikeness});
    }
    for (std::size_t i = 0; known->found.empty() && i < known->others.size(); ++i) {
      for (const Candidate& c : index_.find_near(known->others[i])) add_once(found, c);
    }
    for (std::size_t i = scored.size(); i < found.size(); ++i)
      scored.push_back(weigh(found[i], hint));
  }
  std::ranges::stable_sort(scored, std::greater(), &Scored::score);
  return scored;
}

Resolver::Choice Resolver::decide(std::string_view name, const PlaceHint& hint) const {
  std::shared_ptr<const Known> known = this->known(name);
  // The only bearer of a name needs no weighing where it is plausible at first sight.
  if (known->found.size() == 1) {
    const Candidate& only = known->found.front();
    const Place* place = &theatre_.places[std::size_t(only.place)];
    if (nature_of(*place).major || hint.around.empty() || lies_near(*place, hint.around)) {
      return {place, confidence_of({place, only.likeness}, kUnrivalled), {}};
    }
  }
  std::vector<Scored> scored = weigh_all(name, hint);
  if (scored.empty()) return {};
  auto best = std::ranges::find_if(scored, [&](const Scored& s) { return is_plausible(s, hint); });
  double margin = -1;
  if (best != scored.end()) {
    margin = kUnrivalled;
    for (const Scored& s : scored) {
      bool elsewhere = geo::rough_km(s.place->point, best->place->point) > kSameKm;
      if (elsewhere && is_plausible(s, hint)) margin = std::min(margin, best->score - s.score);
    }
  }
  if (margin >= kMargin) return {best->place, confidence_of(*best, margin), {}};
  Choice refused;
  for (std::size_t i = 0; i < std::min(scored.size(), kMostCandidates); ++i) {
    refused.candidates.push_back(scored[i].place);
  }
  return refused;
}

std::vector<Candidate> Resolver::candidates(std::string_view name, const PlaceHint& hint) const {
  std::vector<Candidate> found;
  for (const Scored& s : weigh_all(name, hint)) {
    found.push_back({int(s.place - theatre_.places.data()), s.likeness});
  }
  return found;
}

const Place* Resolver::choose(std::string_view name, const PlaceHint& hint) const {
  return decide(name, hint).place;
}

model::PlaceRef Resolver::resolve(std::string_view name, const PlaceHint& hint) const {
  model::PlaceRef ref;
  ref.name = std::string(name);
  ref.kind = hint.kind;
  if (hint.admin1.size() == 1) ref.admin1 = hint.admin1[0];
  Choice choice = decide(name, hint);
  for (const Place* place : choice.candidates) {
    ref.candidates.push_back({place->id, place->name, place->kind, place->admin1, place->point});
  }
  if (!choice.place) return ref;
  ref.id = choice.place->id;
  ref.point = choice.place->point;
  ref.kind = choice.place->kind;
  ref.admin1 = choice.place->admin1;
  ref.precision = precision_of(*choice.place);
  ref.confidence = choice.confidence;
  return ref;
}

const Place* Resolver::facility_near(geo::Point point, std::string_view kind) const {
  const Place* best = nullptr;
  double least = kBesideKm;
  auto of_kind = facilities_.find(std::string(kind));
  if (of_kind == facilities_.end()) return best;
  for (const Place* place : of_kind->second) {
    double km = geo::rough_km(point, place->point);
    if (km <= least) best = place, least = km;
  }
  return best;
}

std::string Resolver::completed_pair(std::string_view before, std::string_view name) const {
  return names::completed_pair(before, name, lexicon_);
}

Resolver::Points Resolver::points(std::string_view name) const {
  std::shared_ptr<const Known> known = this->known(name);
  return {known, &known->points};
}

std::vector<geo::Point> Resolver::points_of(const Known& known) const {
  std::vector<geo::Point> points;
  auto add = [&](const Place& place) {
    if (place.has_cell()) points.push_back(place.point);
  };
  if (known.unmistakable) {
    add(*known.unmistakable);
    return points;
  }
  for (const Candidate& c : known.bearers) add(theatre_.places[std::size_t(c.place)]);
  if (points.size() > kMostMeanings) points.clear();
  return points;
}

const Place* Resolver::unmistakable(std::string_view name) const {
  return known(name)->unmistakable;
}

const Place* Resolver::unmistakable_of(const std::vector<Candidate>& bearers) const {
  const Place* only = nullptr;
  double likeness = 0;
  for (const Candidate& candidate : bearers) {
    const Place& place = theatre_.places[std::size_t(candidate.place)];
    if (nature_of(place).place_class == PlaceClass::line) continue;
    bool major = nature_of(place).major;
    if (only && geo::rough_km(only->point, place.point) > 30) {
      if (major && candidate.likeness < likeness) continue;
      if (major == nature_of(*only).major) return nullptr;
      if (!major) continue;
    }
    if (!only || (major && candidate.likeness >= likeness)) {
      only = &place;
      likeness = candidate.likeness;
    }
  }
  return only;
}

}  // namespace tidemark::names
