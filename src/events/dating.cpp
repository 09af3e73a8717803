#include "events/dating.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tidemark::events {
namespace {

using base::Date;
using base::DateSpan;
using model::DateFlag;
using model::EventType;
using model::Modality;
using text::TimeMention;

const TimeMention* mention_of(int group, const std::vector<Group>& groups,
                              const names::Marked& marked) {
  if (group == kNone) return nullptr;
  // In brackets the time is the second unit.
  for (std::size_t u = groups[std::size_t(group)].first; u <= groups[std::size_t(group)].last; ++u) {
    if (marked.units[u].time >= 0) return &marked.times[std::size_t(marked.units[u].time)];
  }
  return nullptr;
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

// What has happened, or was said not to have: at some time that lies behind.
bool looks_back(Modality modality) {
  return model::is_fact(modality) || modality == Modality::negated;
}

std::string day_text(std::optional<Date> day) { return day ? day->to_text() : "an unknown day"; }

struct Dated {
  std::optional<DateSpan> span;
  bool is_explicit = false;  // from words of the text; otherwise the default for fresh news
  DateFlag flag = DateFlag::none;
};

// What has been told so far, from which later words count.
struct Narrative {
  std::optional<Date> last;  // "a day later"
  struct Year {
    DateSpan span;        // of words that name their year
    base::ByteRange words;
  };
  std::optional<Year> year;  // "captured P in March 2016, Q on April 3"

  // Nothing when the words name their own year or stand in another paragraph.
  const Year* year_of(const Timing& timing, std::string_view text) const {
    bool yearless = timing.told && !timing.told->year && timing.told->month &&
                    !timing.told->offset_years && !timing.told->offset_months;
    if (!yearless || !year || timing.words.begin < year->words.end) return nullptr;
    std::string_view between = text.substr(year->words.end, timing.words.begin - year->words.end);
    return between.find('\n') == std::string_view::npos ? &*year : nullptr;
  }

  void tell(const Timing& timing, const Dated& dated) {
    if (!dated.is_explicit) return;
    last = dated.span->last();
    if (timing.told && timing.told->year) year = Year{*dated.span, timing.words};
  }
};

// One draft's date on one day of writing. How it was counted is appended to `steps` when given, which
// only an explanation asks for: many days of writing are tried.
class Count {
 public:
  Count(std::optional<Date> written, int day_count, std::optional<Date> narrative,
        const Narrative::Year* year = nullptr, std::string* steps = nullptr)
      : written_(written), day_count_(day_count), narrative_(narrative), year_(year), steps_(steps) {}

  Dated date(const Timing& timing, EventType type, Modality modality) {
    if (timing.undated) return {};
    std::optional<DateSpan> recalled = recall(timing);
    DateFlag flag = DateFlag::none;
    if (timing.told && looks_back(modality)) {
      Told told = this->told(timing);
      // A headline's date is that of the report.
      bool own_day = timing.headline && told.span && written_ && *told.span == DateSpan::day(*written_);
      // A day still to come is no evidence of when something happened.
      bool to_come = told.span && written_ && told.span->from > *written_;
      if (to_come && steps_) *steps_ += ", which was still to come";
      flag = to_come ? DateFlag::to_come : told.counted ? flag_of(*timing.told, told.anchor) : DateFlag::none;
      if (flag == DateFlag::impossible) return {{}, false, flag};
      if (told.span && !own_day && !to_come) return {told.span, true, flag};
    }
    std::optional<Date> anchor = recalled ? std::optional<Date>(recalled->last()) : written_;
    if (!looks_back(modality) || !anchor) return {{}, false, flag};
    if (recalled) {
      if (steps_) *steps_ += "; told then as news: that day or the one before";
      return {DateSpan{recalled->from - 1, recalled->until}, true, flag};
    }
    if (type == EventType::hold) {
      if (steps_) *steps_ += fmt::format("; held on the day of writing {}", day_text(anchor));
      return {DateSpan::day(*anchor), false, flag};
    }
    if (steps_) *steps_ += fmt::format("; news of {} or the day before", day_text(anchor));
    return {DateSpan::inclusive(*anchor - 1, *anchor), false, flag};
  }

  struct Told {
    std::optional<DateSpan> span;
    std::optional<Date> anchor{};  // from which it is counted
    bool counted = false;
  };

  // The span of the clause's own words.
  Told told(const Timing& timing) {
    const TimeMention& mention = *timing.told;
    if (mention.nth_day) return {nth_day(*mention.nth_day)};
    std::optional<DateSpan> recalled = recall(timing);
    std::optional<Date> anchor = recalled ? std::optional<Date>(recalled->last()) : written_;
    if (mention.from_event && narrative_) anchor = narrative_;
    if (year_) {
      std::optional<DateSpan> span = resolve(mention, year_->span.from, true);
      if (span && (!anchor || span->from <= *anchor)) {
        if (steps_) {
          *steps_ += fmt::format("; in the year told before, from {}: {}",
                                 year_->span.from.to_text(), span->edtf());
        }
        return {span};
      }
    }
    std::optional<DateSpan> span = resolve(mention, anchor);
    if (steps_) {
      *steps_ += fmt::format("; from {}: {}", day_text(anchor), span ? span->edtf() : "nothing");
    }
    return {span, anchor, true};
  }

 private:
  std::optional<DateSpan> recall(const Timing& timing) {
    if (!timing.recalled) return std::nullopt;
    std::optional<DateSpan> span = resolve(*timing.recalled, written_);
    if (steps_ && steps_->empty() && span) {
      *steps_ = fmt::format("; recalled as of {}", span->edtf());
    }
    return span;
  }

  // "the first day": today's number is known, or the day that was told before is meant.
  std::optional<DateSpan> nth_day(int n) {
    if (!written_ || day_count_ < n) return std::nullopt;
    Date day = *written_ - (day_count_ - n);
    if (steps_) {
      *steps_ += fmt::format("; day {} where {} is day {}: {}", n, written_->to_text(), day_count_,
                             day.to_text());
    }
    return DateSpan::day(day);
  }

  std::optional<Date> written_;
  int day_count_;
  std::optional<Date> narrative_;
  const Narrative::Year* year_;
  std::string* steps_;
};

// What is so on the first and on the last day that may be the day of writing is so on all.
Dated united(const Dated& a, const Dated& b) {
  if (!a.span || !b.span) return a;
  return {DateSpan{std::min(a.span->from, b.span->from), std::max(a.span->until, b.span->until)},
          a.is_explicit && b.is_explicit, a.flag == b.flag ? a.flag : DateFlag::none};
}

constexpr std::size_t kNearby = 8;  // drafts of a sentence before and behind one that may be meant with it

// "A took P on Sunday, three weeks after it fell": the day from which the weeks count is that of the
// sentence's other event, the nearest before or else the first behind.
std::optional<Date> measured_from(const std::vector<Draft>& drafts, std::size_t at, const Writing& writing) {
  auto last_day = [&](std::size_t i) -> std::optional<Date> {
    const Draft& other = drafts[i];
    if (other.timing.told && other.timing.told->of_next) return std::nullopt;
    Count count(writing.day, writing.day_count, std::nullopt);
    auto span = count.date(other.timing, other.type, other.modality).span;
    return span ? std::optional<Date>(span->last()) : std::nullopt;
  };
  auto meant = [&](std::size_t i) { return drafts[i].sentence == drafts[at].sentence; };
  for (std::size_t i = at; i-- > 0 && at - i <= kNearby && meant(i);) {
    if (auto day = last_day(i)) return day;
  }
  for (std::size_t i = at + 1; i < drafts.size() && i - at <= kNearby && meant(i); ++i) {
    if (auto day = last_day(i)) return day;
  }
  return std::nullopt;
}

}  // namespace

Timing read_timing(const std::vector<Clause>& clauses, int clause, int recalled_by,
                   const std::vector<Group>& groups, const names::Marked& marked, bool headline) {
  const Clause& c = clauses[std::size_t(clause)];
  Timing timing;
  timing.undated = c.undated;
  auto take = [&](int group, std::optional<TimeMention>& mention, base::ByteRange& words) {
    const TimeMention* found = mention_of(group, groups, marked);
    if (!found) return;
    mention = *found;
    words = {marked.tokens[found->first].range.begin, marked.tokens[found->last].range.end};
  };
  if (recalled_by != kNone) {
    take(clauses[std::size_t(recalled_by)].time, timing.recalled, timing.recalled_words);
  }
  take(c.time != kNone ? c.time : inherited_time(clauses, clause), timing.told, timing.words);
  timing.headline = headline;
  timing.background = c.verb.pluperfect || c.link == Link::relative;
  return timing;
}

std::optional<DateSpan> told_span(const Timing& timing, Date written, int day_count) {
  if (!timing.told || timing.told->from_event) return std::nullopt;
  return Count(written, day_count, std::nullopt).told(timing).span;
}

std::optional<DateSpan> state_span(const Timing& timing, const Writing& writing) {
  auto on = [&](std::optional<Date> day) {
    return Count(day, writing.day_count, std::nullopt).date(timing, EventType::hold, Modality::asserted);
  };
  if (!writing.day) return on(std::nullopt).span;
  return united(on(writing.band.from), on(writing.band.last())).span;
}

void date_drafts(std::vector<Draft>& drafts, const Writing& writing, std::string_view text,
                 std::string* explanation) {
  Narrative narrative;
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    const Narrative::Year* year = narrative.year_of(draft.timing, text);
    bool of_next = draft.timing.told && draft.timing.told->of_next;
    std::optional<Date> told_before = of_next ? measured_from(drafts, i, writing) : narrative.last;
    std::string steps;
    Count count(writing.day, writing.day_count, told_before, year, explanation ? &steps : nullptr);
    Dated dated = count.date(draft.timing, draft.type, draft.modality);
    if (writing.day && writing.band.days() > 1) {
      auto on = [&](Date day) {
        return Count(day, writing.day_count, told_before, year).date(draft.timing, draft.type, draft.modality);
      };
      dated = united(on(writing.band.from), on(writing.band.last()));
    }
    draft.date = dated.span;
    draft.date_explicit = dated.is_explicit;
    draft.date_flag = dated.flag;
    draft.date_words = draft.timing.words;
    if (!of_next) narrative.tell(draft.timing, dated);
    if (!explanation) continue;
    const Timing& t = draft.timing;
    *explanation += fmt::format("{} {}: {}{}{} → {}{}\n", model::to_text(draft.type), draft.place_name,
                                t.recalled ? fmt::format("'{}' ", t.recalled_words.of(text)) : "",
                                t.told ? fmt::format("'{}'", t.words.of(text)) : "no day told",
                                steps, draft.date ? draft.date->edtf() : "no date",
                                dated.flag == DateFlag::none ? "" : fmt::format(" ({})", model::to_text(dated.flag)));
  }
}

}  // namespace tidemark::events
