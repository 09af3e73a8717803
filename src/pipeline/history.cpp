#include "pipeline/history.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

#include "pipeline/days.hpp"

namespace tidemark::pipeline {
namespace {

using base::Date;
using base::Result;
using measure::Piece;

constexpr int kMostStep = 36500;

// The k-th day of a series, nothing behind the end of the calendar. A month's steps keep the day of
// the month as far as the month has it.
std::optional<Date> step_from(Date from, Step step, int k) {
  if (step.months == 0) return from + step.days * k;
  const int months = from.year() * 12 + from.month() - 1 + step.months * k;
  const int year = months / 12, month = months % 12 + 1;
  return Date::from_ymd(year, month, std::min(from.day(), base::days_in_month(year, month)));
}

// Days up to `last` on which evidence changes, latest first.
std::vector<Date> changing_days(const View& view, Date last) {
  const std::set<Date> told = statement_days(view);
  std::vector<Date> days(told.begin(), told.upper_bound(last));
  std::ranges::reverse(days);
  return days;
}

int surest_cell(const control::ControlMap& map, const Piece& piece) {
  return *std::ranges::max_element(piece.cells, {},
                                   [&](int cell) { return map.probability(cell, piece.side); });
}

// Whether the cell lies in such a piece as `now` is.
bool was_so(const std::vector<Piece>& pieces, const std::vector<int>& piece_of, int cell,
            const Piece& now, bool besieged) {
  const int i = piece_of[std::size_t(cell)];
  if (i < 0) return false;
  const Piece& then = pieces[std::size_t(i)];
  if (then.side != now.side) return false;
  return besieged ? then.besieger() == now.besieger() : !then.main;
}

}  // namespace

Result<Step> parse_step(std::string_view text) {
  if (text == "day") return Step{1, 0};
  if (text == "week") return Step{7, 0};
  if (text == "month") return Step{0, 1};
  int days = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), days);
  if (code == std::errc() && end == text.data() + text.size() && days > 0 && days <= kMostStep)
    return Step{days, 0};
  return base::Error{
      fmt::format("'{}' is no step (want day, week, month or a number of days)", text)};
}

std::vector<Date> days_between(Date from, Date to, Step step) {
  std::vector<Date> days;
  for (auto day = step_from(from, step, 0); day && *day <= to;
       day = step_from(from, step, int(days.size()))) {
    days.push_back(*day);
  }
  return days;
}

Result<std::vector<publish::SeriesDay>> area_series(const View& view, Date from, Date to, Step step,
                                                    bool hindsight) {
  std::vector<publish::SeriesDay> series;
  auto days = Days::make(view, hindsight);
  if (!days) return days.error();
  for (Date valid : days_between(from, to, step)) {
    auto areas = days->areas_on(valid);
    if (!areas) return areas.error();
    series.push_back({valid, std::move(*areas)});
  }
  return series;
}

Result<std::vector<publish::Since>> since_when(const View& view, const Day& day,
                                               const std::vector<Piece>& pieces, bool besieged) {
  auto days = Days::make(view, day.hindsight);
  if (!days) return days.error();
  const auto edges = measure::edges_of(view.complex);
  std::vector<publish::Since> since(pieces.size(), publish::Since{day.valid, true});
  std::vector<int> cells;
  for (const Piece& piece : pieces) cells.push_back(surest_cell(day.map, piece));
  std::vector<std::size_t> open(pieces.size());
  for (std::size_t i = 0; i < open.size(); ++i) open[i] = i;

  for (Date changing : changing_days(view, day.valid)) {
    if (open.empty()) break;
    for (std::size_t i : open) since[i].day = changing;
    auto before = days->map_on(changing - 1);
    if (!before) return before.error();
    const std::vector<Piece> then = measure::pieces({view.complex, **before, edges});
    std::vector<int> piece_of(view.complex.cells().size(), -1);
    for (std::size_t p = 0; p < then.size(); ++p) {
      for (int cell : then[p].cells) piece_of[std::size_t(cell)] = int(p);
    }
    std::erase_if(open, [&](std::size_t i) {
      const bool so = was_so(then, piece_of, cells[i], pieces[i], besieged);
      if (!so) since[i].earlier = false;
      return !so;
    });
  }
  return since;
}

}  // namespace tidemark::pipeline
