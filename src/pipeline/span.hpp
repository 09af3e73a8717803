// A span of days of an observatory, and on which of them its map can look different from the day
// before.
#pragma once

#include <optional>
#include <vector>

#include "pipeline/view.hpp"

namespace tidemark::pipeline {

struct Span {
  base::Date from, to;
  // To solve: `from`, the days of which something is told, and at least every kFadingDays days
  // between, for evidence fades.
  std::vector<base::Date> days;
};
inline constexpr int kFadingDays = 15;

// Without `from`: from the first day of which something is known (first_day); without `to`: to the
// last.
base::Result<Span> span_of(const View& view, std::optional<base::Date> from,
                           std::optional<base::Date> to);

}  // namespace tidemark::pipeline
