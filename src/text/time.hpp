// Time expressions: found in tokens, resolved against an anchor day.
//
// An expression is found once and resolved as often as needed, because "yesterday" inside
// "wrote 2 days ago how …" counts from that inner day, not from the publication day. Words
// come from dates.toml and numbers.toml.
//
// Conventions (those of the annotation guide): early = 1st-10th, middle = 10th-20th, late = 20th to
// the month's end, end = the last six days but one (25th to the end); "a week ago" ± 1 day; "days
// ago" = 5 to 1 days before; weeks begin on Monday. A span that holds the anchor is cut there
// unless the expression looks ahead.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/event.hpp"
#include "model/language.hpp"
#include "text/token.hpp"

namespace tidemark::text {

enum class TimeKind {
  day,    // "March 9th 2022", "the 19th", "on Thursday", "yesterday", "2 days ago"
  span,   // "March 5th through March 17th", "the end of May", "in March 2021", "this month"
  since,  // from its start until the anchor: "since June 10", "over the past 48 hours"
  until,  // up to its day: "by late May"; resolves to the day or span that it names
  vague,  // "days ago", "recently": a span of a few days before the anchor
};

enum class Part : std::uint8_t {
  none,
  early,
  middle,
  late,
  end,
  first_half,
  second_half,
  first_week,
  second_week,
  third_week,
  last_week,
};

// No heap behind it: expressions are tried at many tokens, and copied while they are.
struct TimeMention {
  std::size_t first = 0, last = 0;  // token indexes, inclusive, with the preposition in front
  TimeKind kind = TimeKind::day;
  // Absolute fields, those of a calendar unit counted from the anchor's, a weekday, or days counted
  // from the anchor. "yesterday, Thursday the 6th of April" has several; resolve reconciles them.
  std::optional<int> year, month, day;
  std::optional<int> year2, month2, day2;                        // end of a written range
  std::optional<int> offset_weeks, offset_months, offset_years;  // 0 = this, -1 = last
  std::optional<int> weekday, weekday2;  // 0 = Monday; the last one not after the anchor
  bool not_today = false;                // "last Tuesday": the anchor itself is not meant
  std::optional<int> offset_days;        // -1 = yesterday; the earlier end of a span of days
  std::optional<int> offset_days2;       // its later end; offset_days when absent
  std::optional<int> duration_days;      // "in 6 days": either before or after the anchor
  int offset_slack = 0;                  // ± days of vagueness: "about 2 days ago"
  Part part = Part::none;                // of a month or year
  std::optional<int> nth_day;  // "the 20th day": counted from a beginning that the text may name
  bool of_next = false;  // "three weeks" in "three weeks after P fell": of what stands behind the
                         // word, counted from what stands before it
  bool from_event = false;  // "a day later", "at dawn": counts from what was told before, not from
                            // the day of writing; the caller gives that day as anchor

  bool absolute() const { return year || month; }
};

class TimeWords;

class TimeFinder {
 public:
  explicit TimeFinder(const model::Language& language);
  // In order, without overlap.
  std::vector<TimeMention> find(const std::vector<Token>& tokens) const;

 private:
  std::shared_ptr<const TimeWords> words_;
};

// The span that the expression means seen from `anchor`; nothing when it needs an anchor and there
// is none, or when the written day does not exist. What the expression leaves open (year, month,
// week) is the latest that is not after the anchor; with `future`, the earliest not before it. A
// written month or year that contradicts "yesterday" or a weekday in the same expression gives way
// when the day of the month agrees ("yesterday, the 6th of April", written on the 7th of May; see
// flag_of).
std::optional<base::DateSpan> resolve(const TimeMention& mention, std::optional<base::Date> anchor,
                                      bool future = false);

// What is odd about the day as written: it does not exist, or its weekday or "yesterday" says
// another, which then gives way to the one that fits when there is exactly one. Never `to_come`,
// which only the caller knows.
model::DateFlag flag_of(const TimeMention& mention, std::optional<base::Date> anchor);

// "2017-07-13", "--06-04" (no year), "weekday 3", "days -3 ±1", …: for tests and --explain.
std::string to_text(const TimeMention& mention);

}  // namespace tidemark::text
