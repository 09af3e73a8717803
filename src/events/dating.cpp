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
  for (std::size_t u = groups[std::size_t(group)].first; u <= groups[std::size_t(group)].last;
       ++u) {
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

// "after they took P", "since they were able to take P", but not "when they took P".
bool is_subordinate(const std::vector<Clause>& clauses, int clause,
                    const std::vector<Group>& groups) {
  for (int i = clause; i != kNone; i = clauses[std::size_t(i)].parent) {
    const Clause& c = clauses[std::size_t(i)];
    bool same = c.subordinator != kNone &&
                groups[std::size_t(c.subordinator)].sense->feature("time") == "same";
    if (c.after_subordinator && !same) return true;
  }
  return false;
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
  struct Told {
    DateSpan span;
    base::ByteRange words;
  };
  std::optional<Date> last;  // "a day later"
  std::optional<Date>
      latest;  // of asides too: "that day", "had taken P on Monday and Q a day later"
  std::size_t latest_in = kNoSentence;
  std::optional<Date> start;  // "on the second day"
  std::optional<Told> year;   // by words that name it: "captured P in March 2016, Q on April 3"
  std::optional<Told> day;    // of the running story: "On 9 June A reached P. It captured Q."

  // Nothing when the words name their own year, or stand in another paragraph than the year while
  // the day of writing is known.
  const Told* year_of(const Timing& timing, std::string_view text, bool written) const {
    bool yearless = timing.told && !timing.told->year && timing.told->month &&
                    !timing.told->offset_years && !timing.told->offset_months;
    if (!yearless || !year || timing.words.begin < year->words.end) return nullptr;
    return !written || one_paragraph(*year, timing.words.begin, text) ? &*year : nullptr;
  }

  // The day of what the same paragraph told before, for news without a day of its own.
  const Told* day_of(const Draft& draft, std::string_view text) const {
    const Timing& timing = draft.timing;
    bool silent = !timing.told && !timing.recalled && !timing.background && !timing.headline;
    if (!silent || !day || draft.range.begin < day->words.end) return nullptr;
    return one_paragraph(*day, draft.range.begin, text) ? &*day : nullptr;
  }

  static constexpr std::size_t kNoSentence = std::size_t(-1);

  void tell(const Timing& timing, const Dated& dated, std::size_t sentence = kNoSentence) {
    if (!dated.is_explicit) return;
    latest_in = sentence;
    bool aside = timing.background || timing.subordinate;
    if (timing.told && timing.told->year && !(year && aside))
      year = Told{*dated.span, timing.words};
    // "A week earlier they had failed there": an aside, after which the story goes on where it was.
    bool back = timing.told && timing.told->from_event && timing.told->offset_days.value_or(0) < 0;
    latest = dated.span->last();
    if (last && (timing.subordinate || back)) return;
    last = dated.span->last();
    start = dated.span->from;
    if (timing.told && !aside) day = Told{*dated.span, timing.words};
  }

 private:
  static bool one_paragraph(const Told& told, std::size_t at, std::string_view text) {
    return text.substr(told.words.end, at - told.words.end).find('\n') == std::string_view::npos;
  }
};

// One draft's date on one day of writing. How it was counted is appended to `steps` when given,
// which only an explanation asks for: many days of writing are tried.
class Count {
 public:
  // What later words count from.
  struct Context {
    std::optional<Date> last, latest, start;
    bool one_sentence = false;  // with what `latest` is of
    const Narrative::Told* year = nullptr;
    const Narrative::Told* day = nullptr;
  };

  Count(std::optional<Date> written, int day_count, const Context& before,
        std::string* steps = nullptr)
      : written_(written), day_count_(day_count), before_(before), steps_(steps) {}

  Dated date(const Timing& timing, EventType type, Modality modality) {
    if (timing.undated) return {};
    std::optional<DateSpan> recalled = recall(timing);
    DateFlag flag = DateFlag::none;
    if (timing.told && looks_back(modality)) {
      Told told = this->told(timing);
      // A headline's date is that of the report.
      bool own_day =
          timing.headline && told.span && written_ && *told.span == DateSpan::day(*written_);
      // A day still to come is no evidence of when something happened.
      bool to_come = told.span && written_ && told.span->from > *written_;
      if (to_come && steps_) *steps_ += ", which was still to come";
      flag = to_come        ? DateFlag::to_come
             : told.counted ? flag_of(*timing.told, told.anchor)
                            : DateFlag::none;
      if (flag == DateFlag::impossible) return {{}, false, flag};
      if (told.span && !own_day && !to_come) return {told.span, true, flag};
    }
    std::optional<Date> anchor = recalled ? std::optional<Date>(recalled->last()) : written_;
    if (!looks_back(modality)) return {{}, false, flag};
    if (before_.day && type != EventType::hold) {
      if (steps_) *steps_ += "; on the day of what was told before";
      return {before_.day->span, false, flag};
    }
    if (!anchor) return {{}, false, flag};
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
    bool then = timing.background || mention.offset_days == 0 || before_.one_sentence;
    if (mention.from_event && before_.last) anchor = then ? before_.latest : before_.last;
    if (before_.year) {
      std::optional<DateSpan> span = resolve(mention, before_.year->span.from, true);
      if (span && (!anchor || span->from <= *anchor)) {
        if (steps_) {
          *steps_ += fmt::format("; in the year told before, from {}: {}",
                                 before_.year->span.from.to_text(), span->edtf());
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

  // "the first day": today's number is known, or the day that was told before is the first.
  std::optional<DateSpan> nth_day(int n) {
    bool counted = written_ && day_count_ >= n;
    if (!counted && !before_.start) return std::nullopt;
    Date day = counted ? *written_ - (day_count_ - n) : *before_.start + (n - 1);
    if (written_ && *written_ < day) return std::nullopt;
    if (steps_ && counted) {
      *steps_ += fmt::format("; day {} where {} is day {}: {}", n, written_->to_text(), day_count_,
                             day.to_text());
    } else if (steps_) {
      *steps_ += fmt::format("; day {} from {}: {}", n, before_.start->to_text(), day.to_text());
    }
    return DateSpan::day(day);
  }

  std::optional<Date> written_;
  int day_count_;
  Context before_;
  std::string* steps_;
};

// What is so on the first and on the last day that may be the day of writing is so on all.
Dated united(const Dated& a, const Dated& b) {
  if (!a.span || !b.span) return a;
  return {DateSpan{std::min(a.span->from, b.span->from), std::max(a.span->until, b.span->until)},
          a.is_explicit && b.is_explicit, a.flag == b.flag ? a.flag : DateFlag::none};
}

constexpr std::size_t kNearby =
    8;  // drafts of a sentence before and behind one that may be meant with it

// "A took P on Sunday, three weeks after it fell": the day from which the weeks count is that of
// the sentence's other event, the nearest before or else the first behind.
std::optional<Date> measured_from(const std::vector<Draft>& drafts, std::size_t at,
                                  const Writing& writing) {
  auto last_day = [&](std::size_t i) -> std::optional<Date> {
    const Draft& other = drafts[i];
    if (other.timing.told && other.timing.told->of_next) return std::nullopt;
    Count count(writing.day, writing.day_count, {});
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
  timing.subordinate = c.verb.pluperfect || is_subordinate(clauses, clause, groups);
  timing.background = c.verb.pluperfect || c.link == Link::relative;
  return timing;
}

std::optional<DateSpan> told_span(const Timing& timing, Date written, int day_count) {
  if (!timing.told || timing.told->from_event) return std::nullopt;
  return Count(written, day_count, {}).told(timing).span;
}

std::optional<DateSpan> state_span(const Timing& timing, const Writing& writing) {
  auto on = [&](std::optional<Date> day) {
    return Count(day, writing.day_count, {}).date(timing, EventType::hold, Modality::asserted);
  };
  if (!writing.day) return on(std::nullopt).span;
  return united(on(writing.band.from), on(writing.band.last())).span;
}

void date_drafts(std::vector<Draft>& drafts, const std::vector<Timing>& beside,
                 const Writing& writing, std::string_view text, std::string* explanation) {
  Narrative narrative;
  Count::Context before;
  auto aside = beside.begin();
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    Draft& draft = drafts[i];
    for (; aside != beside.end() && aside->words.begin < draft.range.begin; ++aside) {
      Count::Context told{narrative.last,
                          narrative.latest,
                          narrative.start,
                          false,
                          narrative.year_of(*aside, text, bool(writing.day)),
                          nullptr};
      narrative.tell(
          *aside,
          Count(writing.day, writing.day_count, told).date(*aside, draft.type, Modality::asserted));
    }
    bool of_next = draft.timing.told && draft.timing.told->of_next;
    // The places of a list share their words.
    bool shared =
        i > 0 && draft.timing.told && !of_next && draft.timing.words == drafts[i - 1].timing.words;
    if (!shared) {
      before.last = of_next ? measured_from(drafts, i, writing) : narrative.last;
      before.latest = of_next ? before.last : narrative.latest;
      before.start = narrative.start;
      before.one_sentence = narrative.latest_in == draft.sentence;
      before.year = narrative.year_of(draft.timing, text, bool(writing.day));
      before.day = narrative.day_of(draft, text);
    }
    std::string steps;
    auto on = [&](std::optional<Date> day, std::string* shown) {
      return Count(day, writing.day_count, before, shown)
          .date(draft.timing, draft.type, draft.modality);
    };
    Dated dated = on(writing.day, explanation ? &steps : nullptr);
    if (writing.day && writing.band.days() > 1) {
      dated = united(on(writing.band.from, nullptr), on(writing.band.last(), nullptr));
    }
    draft.date = dated.span;
    draft.date_explicit = dated.is_explicit;
    draft.date_flag = dated.flag;
    draft.date_words = draft.timing.words;
    if (!of_next) narrative.tell(draft.timing, dated, draft.sentence);
    if (!explanation) continue;
    const Timing& t = draft.timing;
    *explanation += fmt::format(
        "{} {}: {}{}{} → {}{}\n", model::to_text(draft.type), draft.place_name,
        t.recalled ? fmt::format("'{}' ", t.recalled_words.of(text)) : "",
        t.told ? fmt::format("'{}'", t.words.of(text)) : "no day told", steps,
        draft.date ? draft.date->edtf() : "no date",
        dated.flag == DateFlag::none ? "" : fmt::format(" ({})", model::to_text(dated.flag)));
  }
}

}  // namespace tidemark::events
