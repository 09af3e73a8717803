// Time expressions: found in tokens, resolved against an anchor day.
//
// An expression is found once and resolved as often as needed, because "yesterday" inside "published
// 3 days ago that …" counts from that inner day, not from the publication day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/language.hpp"
#include "text/token.hpp"

namespace tidemark::text {

enum class TimeKind {
  day,       // "June 4th 2017", "the 19th", "on Thursday", "yesterday", "3 days ago"
  span,      // "June 6th through June 14th", "the end of June", "in March 2016", "this month"
  since,     // from its start until the anchor: "since June 10", "over the past 48 hours"
  until,     // up to its day: "by late July"
  vague,     // "days ago", "recently", "hours earlier": a span of a few days before the anchor
};

struct TimeMention {
  std::size_t first = 0, last = 0;  // token indexes, inclusive, with the preposition that belongs to it
  TimeKind kind = TimeKind::day;
  // One of: absolute fields (missing year or month resolved towards the anchor's past, or its future
  // after a future cue), a weekday, or an offset.
  std::optional<int> year, month, day;
  std::optional<int> year2, month2, day2;  // end of a written range
  std::optional<int> weekday;              // 0 = Monday; resolved to the last one not after the anchor
  std::optional<int> offset_days;          // -1 = yesterday
  int offset_slack = 0;                    // ± days of vagueness: "about 3 days ago", "weeks ago"
  std::string part;                        // "early" | "middle" | "end" of a month or year
  std::string_view impossible;             // set by resolve's caller when the written day does not exist
};

class TimeFinder {
 public:
  explicit TimeFinder(const model::Language& language);
  std::vector<TimeMention> find(const std::vector<Token>& tokens) const;

 private:
  std::vector<model::LexiconEntry> entries_;
};

// The span that the expression means seen from `anchor`; nothing when it needs an anchor and there is
// none, or when the written day does not exist.
std::optional<base::DateSpan> resolve(const TimeMention& mention, std::optional<base::Date> anchor);

std::string to_text(const TimeMention& mention);

}  // namespace tidemark::text
