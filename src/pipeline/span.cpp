#include "pipeline/span.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace tidemark::pipeline {
namespace {

using base::Date;

std::vector<Date> days_to_solve(const std::set<Date>& told, Date from, Date to) {
  std::vector<Date> days;
  for (Date day = from; day <= to;) {
    days.push_back(day);
    auto next = told.upper_bound(day);
    day = next == told.end() ? day + kFadingDays : std::min(*next, day + kFadingDays);
  }
  return days;
}

}  // namespace

base::Result<Span> span_of(const View& view, std::optional<Date> from, std::optional<Date> to) {
  if (!from) from = first_day(view);
  if (!to) to = last_day(view, view);
  if (!from || !to) return base::Error{"nothing here has a day: give --from and --to"};
  if (*to < *from) {
    return base::Error{fmt::format("the last day would be {}, before the first, {}", to->to_text(),
                                   from->to_text())};
  }
  return Span{*from, *to, days_to_solve(statement_days(view), *from, *to)};
}

}  // namespace tidemark::pipeline
