// What a time expression means, seen from a day.
#include <fmt/format.h>

#include <algorithm>

#include "text/time.hpp"

namespace tidemark::text {
namespace {

using base::Date;
using base::DateSpan;
using model::DateFlag;

constexpr int kEarlyUntil = 10, kMiddleUntil = 20, kEndFrom = 25;  // days of a month

DateSpan months(int year, int first, int year2, int last) {
  return {DateSpan::month(year, first).from, DateSpan::month(year2, last).until};
}

DateSpan cut_to_week(DateSpan month, int week) {
  return DateSpan::inclusive(month.from + 7 * (week - 1), month.from + (7 * week - 1));
}

// "early", "middle", "late", "end", half or week of a month, or part of the twelve months of a
// year.
DateSpan cut_to_part(DateSpan span, Part part) {
  switch (part) {
    case Part::none: return span;
    case Part::first_half: return {span.from, span.from + (span.days() + 1) / 2};
    case Part::second_half: return {span.from + span.days() / 2, span.until};
    case Part::first_week: return cut_to_week(span, 1);
    case Part::second_week: return cut_to_week(span, 2);
    case Part::third_week: return cut_to_week(span, 3);
    case Part::last_week: return {span.until - 7, span.until};
    default: break;
  }
  if (span.days() > 62) {
    int year = span.from.year();
    if (part == Part::early) return months(year, 1, year, 4);
    if (part == Part::middle) return months(year, 5, year, 8);
    return months(year, part == Part::end ? 11 : 9, year, 12);
  }
  Date first = span.from;
  if (part == Part::early) return DateSpan::inclusive(first, first + (kEarlyUntil - 1));
  if (part == Part::middle)
    return DateSpan::inclusive(first + (kEarlyUntil - 1), first + (kMiddleUntil - 1));
  return {first + ((part == Part::end ? kEndFrom : kMiddleUntil) - 1), span.until};
}

// The written fields in one year, from that month; nothing when there is no such day.
std::optional<DateSpan> in_year(const TimeMention& m, int year, int month) {
  int month2 = m.month2.value_or(month);
  int year2 = m.year2.value_or(month2 < month ? year + 1 : year);
  if (!m.day) return cut_to_part(months(year, month, year2, month2), m.part);
  auto first = Date::from_ymd(year, month, *m.day);
  if (first && !m.day2 && month2 == month && year2 == year) return DateSpan::day(*first);
  auto last = Date::from_ymd(year2, month2, m.day2.value_or(*m.day));
  if (!first || !last || *last < *first) return std::nullopt;
  return DateSpan::inclusive(*first, *last);
}

// The latest year in which the fields do not lie after the anchor, or the earliest in which they do
// not lie before it. 29 February may need eight years.
std::optional<DateSpan> in_nearest_year(const TimeMention& m, int month, Date anchor, bool future) {
  int year = anchor.year();
  for (int i = -1; i <= 8; ++i) {
    auto span = in_year(m, future ? year + i : year - i, month);
    if (span && (future ? anchor < span->until : span->from <= anchor)) return span;
  }
  return std::nullopt;
}

std::optional<DateSpan> calendar(const TimeMention& m, std::optional<Date> anchor, bool future) {
  bool relative = m.offset_years || m.offset_months;
  if (relative && !anchor) return std::nullopt;
  std::optional<int> year = m.year, month = m.month;
  if (m.offset_years) year = anchor->year() + *m.offset_years;
  if (m.offset_months) {
    int count = anchor->year() * 12 + anchor->month() - 1 + *m.offset_months;
    year = count / 12;
    month = count % 12 + 1;
  }
  if (month) {
    if (year) return in_year(m, *year, *month);
    return anchor ? in_nearest_year(m, *month, *anchor, future) : std::nullopt;
  }
  return cut_to_part(months(*year, 1, m.year2.value_or(*year), 12), m.part);
}

// "on the 12th": the nearest day of that number.
std::optional<DateSpan> on_day_of_month(int day, Date anchor, bool future) {
  for (int i = 0; i <= 2; ++i) {
    int count = anchor.year() * 12 + anchor.month() - 1 + (future ? i : -i);
    auto date = Date::from_ymd(count / 12, count % 12 + 1, day);
    if (date && (future ? anchor <= *date : *date <= anchor)) return DateSpan::day(*date);
  }
  return std::nullopt;
}

DateSpan on_weekday(const TimeMention& m, Date anchor, bool future) {
  auto nearest = [&](int weekday, Date from) {
    int back = (from.weekday() - weekday + 7) % 7;
    if (back == 0 && m.not_today) back = 7;
    if (!future) return from - back;
    int ahead = (weekday - from.weekday() + 7) % 7;
    return from + (ahead == 0 && m.not_today ? 7 : ahead);
  };
  if (!m.weekday2) return DateSpan::day(nearest(*m.weekday, anchor));
  Date last = nearest(*m.weekday2, anchor);
  return DateSpan::inclusive(last - (*m.weekday2 - *m.weekday + 7) % 7, last);
}

std::optional<DateSpan> by_offset(const TimeMention& m, Date anchor) {
  int from = *m.offset_days, to = m.offset_days2.value_or(from);
  return DateSpan::inclusive(anchor + (from - m.offset_slack), anchor + (to + m.offset_slack));
}

struct Meaning {
  std::optional<DateSpan> span;
  DateFlag flag = DateFlag::none;
};

// The day of the anchor's month or of the one before that has that number and that weekday.
std::optional<Date> recent_day(int day, int weekday, Date anchor) {
  for (int back : {0, 1}) {
    int count = anchor.year() * 12 + anchor.month() - 1 - back;
    auto date = Date::from_ymd(count / 12, count % 12 + 1, day);
    if (date && *date <= anchor && date->weekday() == weekday) return date;
  }
  return std::nullopt;
}

// "yesterday, Thursday the 6th of April": the nearer statement corrects the written month, never
// the day, unless there is no such day. So does a weekday, if one of the last days of that number
// has it.
Meaning reconcile(const TimeMention& m, std::optional<DateSpan> written,
                  std::optional<Date> anchor) {
  bool counted = m.year || anchor;  // without either nothing is found before a day is known
  bool missing = !written && m.day && counted;
  bool one_day = m.day && !m.day2 && !m.month2;
  if (one_day && m.offset_days && anchor) {
    Date told = *anchor + *m.offset_days;
    bool repairs = !written || (told.day() == *m.day && *written != DateSpan::day(told));
    if (repairs) return {DateSpan::day(told), DateFlag::repaired};
  }
  if (missing) return {written, DateFlag::impossible};
  bool fits = !m.weekday || m.weekday2 || !written || written->from.weekday() == *m.weekday;
  if (!one_day || fits) return {written, DateFlag::none};
  auto meant = anchor ? recent_day(*m.day, *m.weekday, *anchor) : std::nullopt;
  if (meant) return {DateSpan::day(*meant), DateFlag::repaired};
  return {written, DateFlag::weekday};
}

Meaning meaning(const TimeMention& m, std::optional<Date> anchor, bool future) {
  if (m.absolute() || m.offset_months || m.offset_years) {
    return reconcile(m, calendar(m, anchor, future), anchor);
  }
  if (!anchor) return {};
  if (m.offset_days) return {by_offset(m, *anchor)};
  if (m.day) return {on_day_of_month(*m.day, *anchor, future)};
  if (m.weekday) return {on_weekday(m, *anchor, future || m.offset_weeks.value_or(0) > 0)};
  if (m.duration_days) {
    return {future ? DateSpan::inclusive(*anchor, *anchor + *m.duration_days)
                   : DateSpan::inclusive(*anchor - *m.duration_days, *anchor)};
  }
  if (m.offset_weeks) {
    Date monday = *anchor - anchor->weekday() + 7 * *m.offset_weeks;
    return {DateSpan{monday, monday + 7}};
  }
  return {};
}

}  // namespace

std::optional<DateSpan> resolve(const TimeMention& m, std::optional<Date> anchor, bool future) {
  auto span = meaning(m, anchor, future).span;
  if (!span || !anchor) return span;
  if (m.kind == TimeKind::since) {
    return span->from <= *anchor ? DateSpan::inclusive(span->from, *anchor) : *span;
  }
  bool looks_ahead =
      future || m.kind == TimeKind::until || m.offset_days || m.weekday || m.from_event;
  if (!looks_ahead && span->contains(*anchor)) return DateSpan::inclusive(span->from, *anchor);
  return span;
}

DateFlag flag_of(const TimeMention& m, std::optional<Date> anchor) {
  return meaning(m, anchor, false).flag;
}

std::string to_text(const TimeMention& m) {
  constexpr std::string_view kKinds[] = {"day", "span", "since", "until", "vague"};
  std::string text(kKinds[std::size_t(m.kind)]);
  auto number = [&](std::string_view name, const std::optional<int>& value) {
    if (value) text += fmt::format(" {}={}", name, *value);
  };
  number("year", m.year), number("month", m.month), number("day", m.day);
  number("year2", m.year2), number("month2", m.month2), number("day2", m.day2);
  number("weeks", m.offset_weeks), number("months", m.offset_months),
      number("years", m.offset_years);
  number("weekday", m.weekday), number("weekday2", m.weekday2);
  number("days", m.offset_days), number("days2", m.offset_days2), number("within", m.duration_days);
  if (m.offset_slack) text += fmt::format(" ±{}", m.offset_slack);
  constexpr std::string_view kParts[] = {"",
                                         " early",
                                         " middle",
                                         " late",
                                         " end",
                                         " first half",
                                         " second half",
                                         " first week",
                                         " second week",
                                         " third week",
                                         " last week"};
  text += kParts[std::size_t(m.part)];
  if (m.not_today) text += " not today";
  number("nth", m.nth_day);
  if (m.from_event) text += " from event";
  return text;
}

}  // namespace tidemark::text
