// Dating: the span in which a clause's event happened.
#pragma once

#include <optional>
#include <vector>

#include "base/date.hpp"
#include "events/clause.hpp"
#include "model/event.hpp"

namespace tidemark::events {

struct Dated {
  std::optional<base::DateSpan> span;
  bool is_explicit = false;  // from words of the text; otherwise the default for fresh news
};

// `narrative`: the day of the event told before, from which "a day later" counts.
// `recalled_by`: the clause of saying ("published 3 days ago that …") from whose day the clause's own
// words count; kNone when it is the report's publication day.
// The day in a headline that is only the report's own day tells nothing. Without any words a fact counts as of the last two days before publication, a hold as of that day, and
// what is planned or conditional has no date.
Dated date_clause(const std::vector<Clause>& clauses, int clause, int recalled_by,
                  const std::vector<Group>& groups, const names::Marked& marked,
                  std::optional<base::Date> published, std::optional<base::Date> narrative,
                  bool headline, model::EventType type, model::Modality modality);

}  // namespace tidemark::events
