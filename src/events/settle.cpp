#include "events/settle.hpp"

#include <fmt/format.h>

namespace tidemark::events {
namespace {

using model::Event;

constexpr const char* kExtractor = "tidemark 0.1.0";

class Settler {
 public:
  Settler(Placer& placer, const model::Report& report, const theatre::Theatre& theatre,
          std::optional<base::Date> written, bool abroad)
      : report_(report), written_(written), theatre_(theatre), abroad_(abroad), placer_(placer) {}

  // In the order of the drafts: a common noun stands for what was told of just before.
  Event settle(const Draft& draft) {
    Event e;
    e.report = report_.id;
    e.report_stem = report_.stem;
    e.type = draft.type;
    e.actor = actor_id(draft.actor);
    e.side = side_of(draft.actor, draft.date);
    e.opponent = actor_id(draft.opponent);
    e.opponent_side = side_of(draft.opponent, draft.date);
    bool itself = e.side.empty() ? e.opponent == e.actor : e.opponent_side == e.side;
    if (itself) e.opponent.clear(), e.opponent_side.clear();
    e.count = draft.count;
    e.scope = draft.scope;
    e.date = draft.date;
    e.date_flag = draft.date_flag;
    if (e.date_flag != model::DateFlag::none)
      e.date_words = one_line(draft.date_words.of(report_.text));
    e.modality = draft.modality;
    e.partial = draft.partial;
    if (e.partial) e.part = draft.part;
    e.said_by = draft.said_by;
    e.range = draft.range;
    if (draft.range != quoted_) {  // the places of a list are told by the same words
      quote_ = one_line(draft.range.of(report_.text));
      quoted_ = draft.range;
    }
    e.quote = quote_;
    e.rule = draft.rule;
    e.extractor = kExtractor;
    if (!draft.locators.empty()) {
      e.near = std::string(draft.locators.front().item.name.of(report_.text));
    }
    if (draft.item) e.place = placer_.place(draft, e.side, e.opponent_side);
    if (abroad_ && e.place && e.place->point && geo::contains(theatre_.outline, *e.place->point)) {
      model::PlaceRef only_named;
      only_named.name = std::move(e.place->name);
      e.place = std::move(only_named);
    }
    e.confidence = confidence(draft, e);
    return e;
  }

 private:
  std::string actor_id(const Party& party) const {
    return party.actor < 0 ? party.name : theatre_.actors[std::size_t(party.actor)].id;
  }

  std::string side_of(const Party& party, const std::optional<base::DateSpan>& date) const {
    if (!party.side.empty()) return party.side;
    if (party.actor < 0) return {};
    std::optional<base::Date> day = written_;
    if (date) day = date->last();
    return theatre_.actors[std::size_t(party.actor)].side_on(day);
  }

  static std::string one_line(std::string_view text) {
    std::string line(text.size(), ' ');
    std::size_t size = 0;
    bool blank = true;  // nothing or a blank stands before
    for (char c : text) {
      bool space = c == '\n' || c == '\r' || c == '\t' || c == ' ';
      if (!space || !blank) line[size++] = space ? ' ' : c;
      blank = space;
    }
    line.resize(size);
    return line;
  }

  // A plain product: what is stated for certain, located and dated by the text counts most.
  static double confidence(const Draft& draft, const Event& e) {
    double c = 0.9;
    if (e.side.empty()) c *= 0.5;
    if (e.place) c *= e.place->resolved() ? e.place->confidence : 0.7;
    if (!draft.date_explicit) c *= 0.9;
    if (e.modality == model::Modality::claimed) c *= 0.8;
    return c;
  }

  const model::Report& report_;
  std::optional<base::Date> written_;
  const theatre::Theatre& theatre_;
  bool abroad_;
  Placer& placer_;
  base::ByteRange quoted_;  // of the last event
  std::string quote_;
};

}  // namespace

std::string explain_places(const std::vector<Event>& events) {
  std::string text;
  for (const Event& event : events) {
    if (!event.place) continue;
    const model::PlaceRef& place = *event.place;
    text += fmt::format("place '{}'", place.name);
    if (place.resolved()) {
      text += fmt::format(" is {} ({}), confidence {:.2f}", place.id, place.kind, place.confidence);
    } else if (place.candidates.empty()) {
      text += " is in no gazetteer";
    } else {
      std::vector<std::string> ids;
      for (const model::PlaceCandidate& c : place.candidates) ids.push_back(c.id);
      text += fmt::format(" refused among {}", fmt::join(ids, ", "));
    }
    if (place.point)
      text += fmt::format(" at {}, precision {}", place.point->to_text(), place.precision);
    text += "\n";
  }
  return text;
}

std::vector<Event> settle_drafts(const std::vector<Draft>& drafts, Placer& placer,
                                 const model::Report& report, std::optional<base::Date> written,
                                 const theatre::Theatre& theatre, bool abroad) {
  Settler settler(placer, report, theatre, written, abroad);
  std::vector<Event> events;
  events.reserve(drafts.size());
  for (const Draft& draft : drafts) events.push_back(settler.settle(draft));
  return events;
}

}  // namespace tidemark::events
