#include "events/figures.hpp"

#include <algorithm>

#include "events/dating.hpp"

namespace tidemark::events {
namespace {

using model::Claim;
using model::Quantity;
using model::Standing;

constexpr std::size_t kFarthest = 6;  // groups behind a quantity that may still tell what it is of

bool ends_phrase(const Group& group) {
  switch (group.kind) {
    case GroupKind::comma:
    case GroupKind::stop:
    case GroupKind::verb:
    case GroupKind::conjunction:
    case GroupKind::relative:
    case GroupKind::subordinator:
    case GroupKind::time: return true;
    default: return false;
  }
}

Standing standing_of(const Clause& c) {
  // "controls so much", unlike "controlled", tells of a state.
  const bool present =
      c.verb.still || (c.verb.finite && !c.verb.perfect &&
                       (c.verb.forms == names::kThird || c.verb.forms == names::kBase));
  if (present && !c.verb.passive && c.sense && c.sense->flag("stative")) return Standing::held;
  switch (c.frame) {
    case names::Frame::gain:
    case names::Frame::oust: return Standing::taken;
    case names::Frame::lose:
    case names::Frame::leave:
    case names::Frame::withdraw: return Standing::lost;
    case names::Frame::hold:
    case names::Frame::under: return Standing::held;
    default: return Standing::none;
  }
}

class FigureReader {
 public:
  FigureReader(const SentenceReading& s, const std::vector<StatusReading>& statuses)
      : s_(s), statuses_(statuses) {}

  FigureDraft read(std::size_t unit, const text::QuantityMention& q) const {
    const names::Marked& marked = s_.marked;
    std::size_t group = group_of(unit);
    int clause = clause_around(s_.clauses, group);
    FigureDraft draft;
    Claim& figure = draft.figure;
    figure.quantity = q.quantity;
    figure.value = q.value;
    figure.range = {marked.tokens[q.first].range.begin, marked.tokens[q.last].range.end};
    figure.as_written = figure.range.of(s_.text);
    if (q.quantity != Quantity::count) {
      figure.unit = base::ByteRange{marked.tokens[q.unit_first].range.begin,
                                    marked.tokens[q.unit_last].range.end}
                        .of(s_.text);
    }
    figure.of_what = said_of(unit, group, clause).of(s_.text);
    figure.hedge = q.vague ? "vague" : q.hedge;
    draft.item = place_of(group);
    const PlaceGroup& places = s_.groups[group].place;
    if (q.quantity == Quantity::count && places.count && !places.items.empty()) {
      figure.listed = int(places.items.size());
    }
    if (clause != kNone) {
      draft.timing = read_timing(s_.clauses, clause, kNone, s_.groups, marked, s_.headline);
      stand(draft, group, clause);
    }
    return draft;
  }

  // "yesterday, the 13th of June": nothing unless a date and something else tell the day.
  std::optional<FigureDraft> read_day(const text::TimeMention& mention) const {
    const bool counted = mention.weekday || (mention.offset_days && !mention.offset_days2);
    const bool span = mention.kind == text::TimeKind::span || mention.kind == text::TimeKind::vague;
    const bool single = !span && !mention.day2 && mention.offset_slack == 0;
    if (!counted || !single || !mention.day || !mention.month) return std::nullopt;
    const text::Token &first = s_.marked.tokens[mention.first],
                      &last = s_.marked.tokens[mention.last];
    FigureDraft draft;
    draft.figure.quantity = Quantity::count;
    draft.figure.range = {first.range.begin, last.range.end};
    draft.figure.as_written = draft.figure.range.of(s_.text);
    draft.day = mention;
    return draft;
  }

 private:
  std::size_t group_of(std::size_t unit) const {
    auto behind = std::partition_point(s_.groups.begin(), s_.groups.end(),
                                       [=](const Group& g) { return g.last < unit; });
    return std::size_t(behind - s_.groups.begin());
  }

  // The one place of the group, or of the first group of places behind it in the phrase.
  std::optional<PlaceItem> place_of(std::size_t group) const {
    for (std::size_t k = group; k < s_.groups.size() && k < group + kFarthest; ++k) {
      if (k > group && ends_phrase(s_.groups[k])) break;
      const std::vector<PlaceItem>& items = s_.groups[k].place.items;
      if (s_.groups[k].kind != GroupKind::place || items.empty()) continue;
      if (items.size() == 1 && items[0].known && !items[0].common) return items[0];
      break;
    }
    return std::nullopt;
  }

  int actor_in(int group) const {
    if (group == kNone) return kNone;
    const Group& g = s_.groups[std::size_t(group)];
    if (g.kind != GroupKind::actor || g.actor.lead.empty()) return kNone;
    return g.actor.lead.front();
  }

  // Who acts in a clause: its subject or, of a passive and a phrase of holding, whom it names
  // behind.
  int actor_of(const Clause& c) const {
    const bool behind = c.verb.passive || c.verb.participle || c.holding_state;
    if (int actor = actor_in(c.subject); actor != kNone && !behind) return actor;
    for (const Argument& argument : c.args) {
      const bool agent = argument.role == names::Role::by || c.holding_state;
      if (int actor = actor_in(argument.group); actor != kNone && agent) return actor;
    }
    const bool shared = c.link == Link::infinitive || c.link == Link::gerund;
    return shared && c.parent != kNone ? actor_of(s_.clauses[std::size_t(c.parent)]) : kNone;
  }

  // Whether the clause tells of the figure: it spans its group, or hangs on the subject of the
  // clause that does ("the area that A holds grew to …").
  bool tells_of(const Clause& c, std::size_t group, const Clause& own) const {
    if (c.first <= group && group <= c.last) return true;
    return c.subject != kNone && c.subject == own.subject;
  }

  void stand(FigureDraft& draft, std::size_t group, int clause) const {
    if (const int holder = s_.groups[group].place.holder; holder >= 0) {
      draft.figure.standing = Standing::held;
      draft.whose = holder;
      return;
    }
    const Clause& own = s_.clauses[std::size_t(clause)];
    // A phrase of holding speaks of the area itself, and is asked before the verb.
    for (bool holding : {true, false}) {
      for (std::size_t k = 0; k < s_.clauses.size(); ++k) {
        const Clause& c = s_.clauses[k];
        const Standing standing = standing_of(c);
        const bool asked = holding ? c.holding_state : int(k) == clause;
        if (!asked || standing == Standing::none || !tells_of(c, group, own)) continue;
        if (!model::is_fact(statuses_[k].modality)) return;
        draft.figure.standing = standing;
        draft.whose = actor_of(c);
        return;
      }
    }
    const bool fact = model::is_fact(statuses_[std::size_t(clause)].modality);
    if (draft.figure.quantity == Quantity::distance && fact) draft.whose = actor_of(own);
  }

  base::ByteRange said_of(std::size_t unit, std::size_t group, int clause) const {
    std::size_t last = s_.groups[group].last;
    for (std::size_t k = group + 1; k < s_.groups.size() && k < group + kFarthest; ++k) {
      if (ends_phrase(s_.groups[k])) break;
      last = s_.groups[k].last;
    }
    if (last > unit) return s_.marked.range(unit + 1, last);
    // "just 70 km divide it from P": of what the clause goes on with.
    const Clause* c = clause == kNone ? nullptr : &s_.clauses[std::size_t(clause)];
    if (c && c->subject == int(group) && c->head > c->subject && std::size_t(c->head) < c->last) {
      return s_.marked.range(s_.groups[std::size_t(c->head) + 1].first, s_.groups[c->last].last);
    }
    // "what it holds in the south grows to …": what stands before the verb.
    std::size_t first = group, end = group;
    while (first > 0 &&
           (!ends_phrase(s_.groups[first - 1]) || s_.groups[first - 1].kind == GroupKind::verb)) {
      --first;
      if (s_.groups[first].kind == GroupKind::verb) end = first;
    }
    return first == end ? base::ByteRange{}
                        : s_.marked.range(s_.groups[first].first, s_.groups[end - 1].last);
  }

  const SentenceReading& s_;
  const std::vector<StatusReading>& statuses_;
};

}  // namespace

std::vector<FigureDraft> read_figures(const SentenceReading& reading,
                                      const std::vector<StatusReading>& statuses) {
  std::vector<FigureDraft> figures;
  const names::Marked& marked = reading.marked;
  FigureReader reader(reading, statuses);
  for (std::size_t u = 0; u < marked.units.size(); ++u) {
    const names::Unit& unit = marked.units[u];
    if (unit.kind != names::UnitKind::quantity) continue;
    figures.push_back(reader.read(u, marked.quantities[std::size_t(unit.quantity)]));
  }
  for (const text::TimeMention& mention : marked.times) {
    if (auto day = reader.read_day(mention)) figures.push_back(std::move(*day));
  }
  return figures;
}

void date_figures(std::vector<FigureDraft>& figures, const Writing& writing) {
  const bool known = writing.day && writing.band.days() == 1;
  std::erase_if(figures, [&](FigureDraft& draft) {
    if (!draft.day) {
      draft.figure.date = state_span(draft.timing, writing);
      return false;
    }
    if (!known) return true;
    text::TimeMention rest = *draft.day;
    rest.year = rest.month = rest.day = std::nullopt;
    auto date = base::Date::from_ymd(draft.day->year.value_or(writing.day->year()),
                                     *draft.day->month, *draft.day->day);
    draft.figure.date = resolve(rest, writing.day);
    if (!date || !draft.figure.date) return true;
    draft.figure.day = *date;
    return false;
  });
}

}  // namespace tidemark::events
