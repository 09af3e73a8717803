#include "events/dating.hpp"

namespace tidemark::events {
namespace {

using base::Date;
using base::DateSpan;
using model::EventType;
using model::Modality;

const text::TimeMention* mention_of(int group, const std::vector<Group>& groups,
                                    const names::Marked& marked) {
  if (group == kNone) return nullptr;
  const names::Unit& unit = marked.units[groups[std::size_t(group)].first];
  return unit.time < 0 ? nullptr : &marked.times[std::size_t(unit.time)];
}

// A running clause shares the day of the main clause coordinated before it.
int inherited_time(const std::vector<Clause>& clauses, int i) {
  const Clause& c = clauses[std::size_t(i)];
  if (c.link != Link::main || c.after_subordinator) return kNone;
  for (int k = i - 1; k >= 0; --k) {
    const Clause& before = clauses[std::size_t(k)];
    if (before.link != Link::main || before.frame == names::Frame::say) continue;
    bool same_subject = before.subject == c.subject && c.subject != kNone;
    return same_subject ? before.time : kNone;
  }
  return kNone;
}

}  // namespace

Dated date_clause(const std::vector<Clause>& clauses, int clause, int recalled_by,
                  const std::vector<Group>& groups, const names::Marked& marked,
                  std::optional<Date> published, std::optional<Date> narrative, bool headline,
                  EventType type, Modality modality) {
  const Clause& c = clauses[std::size_t(clause)];
  if (c.undated) return {};
  std::optional<Date> anchor = published;
  std::optional<DateSpan> recalled;
  if (recalled_by != kNone) {
    int time = clauses[std::size_t(recalled_by)].time;
    if (const text::TimeMention* mention = mention_of(time, groups, marked)) {
      recalled = resolve(*mention, published);
      if (recalled) anchor = recalled->last();
    }
  }
  bool fact = modality == Modality::asserted || modality == Modality::claimed ||
              modality == Modality::negated;
  int time = c.time != kNone ? c.time : inherited_time(clauses, clause);
  if (const text::TimeMention* mention = mention_of(time, groups, marked)) {
    if (mention->from_event && narrative) anchor = narrative;  // "a day later"
    std::optional<DateSpan> span = resolve(*mention, anchor);
    bool own_day = headline && span && published && *span == DateSpan::day(*published);
    // A day still to come is no evidence of when something happened.
    bool to_come = span && published && span->from > *published;
    if (fact && span && !own_day && !to_come) return {span, true};
    anchor = recalled ? recalled->last() : published;
  }
  if (!fact || !anchor) return {};
  if (recalled) return {DateSpan{recalled->from - 1, recalled->until}, true};
  if (type == EventType::hold) return {DateSpan::day(*anchor), false};
  return {DateSpan::inclusive(*anchor - 1, *anchor), false};
}

}  // namespace tidemark::events
