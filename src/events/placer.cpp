#include "events/placer.hpp"

#include <algorithm>

namespace tidemark::events {
namespace {

using model::Place;
using model::PlaceClass;
using model::PlaceRef;
using names::PlaceHint;
using names::Role;

// So many places around a name decide which of several it means; more would only cost time.
constexpr std::size_t kMostAround = 48;

// How much another place of the text weighs (names::Around).
constexpr double kLocating = 1.3, kInSentence = 1, kOnlyNamed = 0.9, kUnsettled = 0.6;
constexpr double kBeside = 0.75, kInReport = 0.5;  // in the sentence before or after; anywhere

// UCDP: near a known point means within about 25 km; between two it is a line.
constexpr double kNearKm = 25;
constexpr int kNear = 2, kDistrict = 3, kBetween = 5;

geo::Point middle(geo::Point a, geo::Point b) { return {(a.lon + b.lon) / 2, (a.lat + b.lat) / 2}; }

}  // namespace

Placer::Placer(const std::vector<Draft>& drafts, const std::vector<NamedPlace>& named,
               const model::Report& report, const names::Resolver& resolver)
    : report_(report), resolver_(resolver) {
  for (const Draft& draft : drafts) {
    if (draft.item && !draft.item->common) remember(draft.place_name, draft.sentence, true);
    for (const Locator& locator : draft.locators) {
      remember(name_of(locator.item), draft.sentence, true);
    }
  }
  for (const NamedPlace& place : named) {
    remember(place.name.of(report.text), place.sentence, false);
  }
}

int Placer::number_of(std::string_view name) const {
  auto known = numbers_.find(name);
  return known == numbers_.end() ? kNoName : known->second;
}

void Placer::remember(std::string_view name, std::size_t sentence, bool told) {
  auto [known, fresh] = numbers_.try_emplace(name, int(points_.size()));
  int number = known->second;
  if (fresh) {
    points_.push_back(resolver_.points(name));
    if (points_.back()->size() == 1 && by_report_.size() < kMostAround)
      by_report_.push_back(number);
  }
  if (by_sentence_.size() <= sentence) by_sentence_.resize(sentence + 1);
  std::vector<Mention>& mentions = by_sentence_[sentence];
  if (!points_[std::size_t(number)]->empty() && mentions.size() < kMostAround) {
    mentions.push_back({number, told});
  }
}

PlaceHint Placer::hint_for(const Draft& draft) const {
  PlaceHint hint;
  hint.kind = draft.item->kind;
  hint.scope = draft.scope;
  for (const Locator& locator : draft.locators) {
    const Place* place = resolver_.unmistakable(name_of(locator.item));
    if (!place || place->kind == "country") continue;
    if (place->kind == "governorate") hint.admin1.push_back(place->name);
    else hint.around.push_back({place->point, kLocating});
  }
  add_around(hint, draft.place_name, draft.sentence);
  return hint;
}

void Placer::add_around(PlaceHint& hint, std::string_view name, std::size_t sentence) const {
  hint.around.reserve(hint.around.size() + by_report_.size() + 16);
  int own = number_of(name);
  auto add = [&](std::size_t told, double weight) {
    if (told >= by_sentence_.size()) return;
    for (const Mention& other : by_sentence_[told]) {
      if (other.name == own) continue;
      const std::vector<geo::Point>& points = *points_[std::size_t(other.name)];
      double worth = points.size() > 1 ? kUnsettled : other.told ? kInSentence : kOnlyNamed;
      for (geo::Point point : points) hint.around.push_back({point, worth * weight});
    }
  };
  add(sentence, 1);
  add(sentence + 1, kBeside);
  if (sentence > 0) add(sentence - 1, kBeside);
  for (int other : by_report_) {
    if (other != own) hint.around.push_back({points_[std::size_t(other)]->front(), kInReport});
  }
}

PlaceRef Placer::place(const PlaceItem& item, std::size_t sentence) const {
  PlaceHint hint;
  hint.kind = item.kind;
  hint.scope = item.scope;
  add_around(hint, name_of(item), sentence);
  return resolver_.resolve(name_of(item), hint);
}

PlaceRef Placer::place(const Draft& draft, const std::string& side, const std::string& opponent) {
  std::string name = draft.place_name;
  bool follows = last_sentence_ == draft.sentence && !last_name_.empty();
  if (follows) {
    std::string whole = resolver_.completed_pair(last_name_, name);
    if (!whole.empty()) name = std::move(whole);
  }
  PlaceHint hint = hint_for(draft);
  bool lost = draft.type == model::EventType::loss;
  if (lost || draft.type == model::EventType::gain) {
    hint.taker = lost ? opponent : side;
    hint.loser = lost ? side : opponent;
    if (draft.date) hint.day = draft.date->from;
  }
  PlaceRef ref = resolver_.resolve(name, hint);
  if (!ref.resolved() && !draft.item->other_name.empty()) {
    PlaceRef other = resolver_.resolve(draft.item->other_name.of(report_.text), hint);
    if (other.resolved() || ref.candidates.empty()) ref = std::move(other);
  }
  ref.name = draft.place_name;
  if (!ref.resolved()) {
    place_beside(draft, hint, ref);
    if (!ref.point && draft.item->common && last_point_ && follows) place_common(draft, ref);
  } else if (!draft.item->common && model::class_of_kind(ref.kind) == PlaceClass::settlement) {
    last_point_ = ref.point;
  }
  if (last_sentence_ != draft.sentence && !ref.resolved()) last_point_.reset();
  last_name_ = name;
  last_sentence_ = draft.sentence;
  return ref;
}

const Place* Placer::locator_place(const Locator& locator, const PlaceHint& hint) const {
  std::string_view name = name_of(locator.item);
  if (const Place* place = resolver_.unmistakable(name)) return place;
  PlaceHint of_locator = hint;
  of_locator.kind = locator.item.kind;
  of_locator.scope = model::Scope::point;
  return resolver_.choose(name, of_locator);
}

// By what the text says of where it lies.
void Placer::place_beside(const Draft& draft, const PlaceHint& hint, PlaceRef& ref) const {
  if (draft.scope != model::Scope::point) return;
  const Place* from = nullptr;
  for (const Locator& locator : draft.locators) {
    const Place* place = locator_place(locator, hint);
    if (!place) continue;
    if (!place->has_cell()) {
      // Within a province or district: its label's position would only look like a point.
      if (!ref.point && place->kind != "country") ref.precision = names::precision_of(*place);
      continue;
    }
    if (from && locator.role == Role::between) {
      ref.point = middle(from->point, place->point);
      ref.precision = kBetween;
      return;
    }
    if (ref.point) continue;
    from = place;
    bool offset = locator.km > 0 && locator.bearing >= 0;
    ref.point = offset ? geo::destination(place->point, locator.bearing, locator.km) : place->point;
    ref.precision = locator.km > kNearKm ? kDistrict : kNear;
    ref.admin1 = place->admin1;
  }
}

// "Its harbour": the facility of that kind beside the place spoken of, or else that place.
void Placer::place_common(const Draft& draft, PlaceRef& ref) const {
  if (model::class_of_kind(draft.item->kind) != PlaceClass::facility) return;
  if (const Place* facility = resolver_.facility_near(*last_point_, draft.item->kind)) {
    ref.id = facility->id;
    ref.point = facility->point;
    ref.admin1 = facility->admin1;
    ref.precision = names::precision_of(*facility);
    ref.confidence = 0.7;
  } else {
    ref.point = last_point_;
    ref.precision = kNear;
  }
}

}  // namespace tidemark::events
