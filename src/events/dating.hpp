// Dating: the span of days in which what a clause tells happened.
//
// In two steps, because the day of publication may only be found when all is read: a clause's
// timing is what its words say, whatever the day; date_drafts then counts from the day.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "events/clause.hpp"
#include "events/draft.hpp"

namespace tidemark::events {

// `recalled_by`: the clause of saying ("wrote 2 days ago how …") around it, or kNone.
Timing read_timing(const std::vector<Clause>& clauses, int clause, int recalled_by,
                   const std::vector<Group>& groups, const names::Marked& marked, bool headline);

// The day from which a report's words count.
struct Writing {
  std::optional<base::Date> day;
  base::DateSpan band;  // the days that it may be, when it was inferred; a single one otherwise
  int day_count = 0;    // "the 20th day of the siege": today's number, 0 when none is told

  static Writing on(std::optional<base::Date> day) {
    return {day, day ? base::DateSpan::day(*day) : base::DateSpan{}, 0};
  }
};

// Sets `date` and `date_explicit` of each draft, in the order of telling: "a day later" counts from
// the day told before. Without any words a fact counts as of the day that its paragraph told
// before, else of the last two days before publication, a hold as of that day; what is planned or
// conditional has no date. The day in a headline that is only the report's own tells nothing.
// `beside`: when what is no event happened
// ("On 3 May the offensive began"), in the order of the text; later words count from it too. The
// arithmetic of each draft is appended to `explanation` when given.
void date_drafts(std::vector<Draft>& drafts, const std::vector<Timing>& beside,
                 const Writing& writing, std::string_view text, std::string* explanation);

// When a state was so: the span that its clause tells, or the day of writing.
std::optional<base::DateSpan> state_span(const Timing& timing, const Writing& writing);

// What one timing means on a day of writing, for those who try several days; nothing when its words
// do not tell.
std::optional<base::DateSpan> told_span(const Timing& timing, base::Date written, int day_count);

}  // namespace tidemark::events
