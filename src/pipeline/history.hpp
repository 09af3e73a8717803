// What many days of an observatory tell: areas over time, and since when something has been so.
#pragma once

#include <vector>

#include "measure/enclaves.hpp"
#include "pipeline/view.hpp"
#include "publish/measure_tables.hpp"
#include "publish/series.hpp"

namespace tidemark::pipeline {

// In days or calendar months.
struct Step {
  int days = 1;
  int months = 0;  // instead of days when positive
};
// "day", "week", "month" or a number of days.
base::Result<Step> parse_step(std::string_view text);

// From the first day on in steps, up to the last.
std::vector<base::Date> days_between(base::Date from, base::Date to, Step step);

// From the first day to the last, both of them included when the step meets them.
base::Result<std::vector<publish::SeriesDay>> area_series(const View& view, base::Date from,
                                                          base::Date to, Step step,
                                                          bool hindsight = true);

// Since when each piece has been apart from its side's main territory, without interruption: the
// first of the days on which evidence changed, going back from `day`, from which on its surest cell
// lay in such a piece; for `besieged` ones, in one that the same side surrounds. Only days on which
// a statement or a table speaks are looked at; each is solved from the one before.
base::Result<std::vector<publish::Since>> since_when(const View& view, const Day& day,
                                                     const std::vector<measure::Piece>& pieces,
                                                     bool besieged);

}  // namespace tidemark::pipeline
