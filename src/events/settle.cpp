#include "events/settle.hpp"

#include <algorithm>
#include <unordered_map>

namespace tidemark::events {
namespace {

using model::Event;
using model::Place;
using names::PlaceHint;

constexpr const char* kExtractor = "tidemark 0.1.0";

// So many places around a name decide which of several it means; more would only cost time.
constexpr std::size_t kMostAround = 64;

class Settler {
 public:
  Settler(const std::vector<Draft>& drafts, const model::Report& report,
          const theatre::Theatre& theatre, const names::Resolver& resolver)
      : drafts_(drafts), report_(report), theatre_(theatre), resolver_(resolver) {
    for (const Draft& draft : drafts) {
      if (draft.item) remember(draft.place_name, draft.sentence);
      for (const Locator& locator : draft.locators) remember(name_of(locator.item), draft.sentence);
    }
  }

  Event settle(const Draft& draft) const {
    Event e;
    e.report = report_.id;
    e.report_stem = report_.stem;
    e.type = draft.type;
    e.actor = actor_id(draft.actor);
    e.side = side_of(draft.actor, draft.date);
    e.opponent = actor_id(draft.opponent);
    e.opponent_side = side_of(draft.opponent, draft.date);
    if (e.opponent_side == e.side) e.opponent.clear(), e.opponent_side.clear();
    e.count = draft.count;
    e.scope = draft.scope;
    e.date = draft.date;
    e.modality = draft.modality;
    e.partial = draft.partial;
    e.said_by = draft.said_by;
    e.range = draft.range;
    e.quote = one_line(draft.range.of(report_.text));
    e.rule = draft.rule;
    e.extractor = kExtractor;
    if (!draft.locators.empty()) e.near = name_of(draft.locators.front().item);
    if (draft.item) e.place = resolver_.resolve(draft.place_name, hint_for(draft));
    e.confidence = confidence(draft, e);
    return e;
  }

 private:
  std::string name_of(const PlaceItem& item) const { return std::string(item.name.of(report_.text)); }

  void remember(const std::string& name, std::size_t sentence) {
    if (const Place* place = resolver_.unmistakable(name)) {
      if (place->kind == "country") return;
      by_sentence_[sentence].push_back(place);
      if (around_.size() < kMostAround) around_.push_back(place);
    }
  }

  // Places near in the text come first: those of the same sentence, then of the whole report.
  PlaceHint hint_for(const Draft& draft) const {
    PlaceHint hint;
    hint.kind = draft.item->kind;
    hint.scope = draft.scope;
    for (const Locator& locator : draft.locators) {
      if (const Place* place = resolver_.unmistakable(name_of(locator.item))) add(hint, *place);
    }
    if (!hint.nearby.empty() || !hint.admin1.empty()) return hint;
    const Place* own = resolver_.unmistakable(draft.place_name);
    auto add_others = [&](const std::vector<const Place*>& places) {
      for (const Place* place : places) {
        if (place != own && hint.nearby.size() < kMostAround) add_point(hint, *place);
      }
    };
    if (auto it = by_sentence_.find(draft.sentence); it != by_sentence_.end()) add_others(it->second);
    if (hint.nearby.empty()) add_others(around_);
    return hint;
  }

  static void add(PlaceHint& hint, const Place& place) {
    if (place.kind == "governorate") hint.admin1.push_back(place.name);
    else if (model::class_of_kind(place.kind) != model::PlaceClass::line) hint.nearby.push_back(place.point);
  }
  static void add_point(PlaceHint& hint, const Place& place) {
    model::PlaceClass c = model::class_of_kind(place.kind);
    if (c == model::PlaceClass::settlement || c == model::PlaceClass::facility) {
      hint.nearby.push_back(place.point);
    }
  }

  std::string actor_id(const Party& party) const {
    return party.actor < 0 ? std::string() : theatre_.actors[std::size_t(party.actor)].id;
  }

  std::string side_of(const Party& party, const std::optional<base::DateSpan>& date) const {
    if (!party.side.empty()) return party.side;
    if (party.actor < 0) return {};
    std::optional<base::Date> day = report_.published;
    if (date) day = date->last();
    return theatre_.actors[std::size_t(party.actor)].side_on(day);
  }

  static std::string one_line(std::string_view text) {
    std::string line;
    for (char c : text) {
      bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
      if (!space) line += c;
      else if (!line.empty() && line.back() != ' ') line += ' ';
    }
    return line;
  }

  // A plain product: what is stated for certain, located and dated by the text counts most.
  static double confidence(const Draft& draft, const Event& e) {
    double c = 0.9;
    if (e.side.empty()) c *= 0.5;
    if (e.place && !e.place->resolved()) c *= 0.7;
    if (!draft.date_explicit) c *= 0.9;
    if (e.modality == model::Modality::claimed) c *= 0.8;
    return c;
  }

  const std::vector<Draft>& drafts_;
  const model::Report& report_;
  const theatre::Theatre& theatre_;
  const names::Resolver& resolver_;
  std::unordered_map<std::size_t, std::vector<const Place*>> by_sentence_;
  std::vector<const Place*> around_;  // of the whole report
};

}  // namespace

std::vector<Event> settle_drafts(const std::vector<Draft>& drafts, const model::Report& report,
                                 const theatre::Theatre& theatre, const names::Resolver& resolver) {
  Settler settler(drafts, report, theatre, resolver);
  std::vector<Event> events;
  for (const Draft& draft : drafts) events.push_back(settler.settle(draft));
  return events;
}

}  // namespace tidemark::events
