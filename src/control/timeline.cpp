#include "control/timeline.hpp"

#include <algorithm>
#include <tuple>

namespace tidemark::control {
namespace {

// The first day that is nearer to `later` than to `earlier`.
base::Date turn_between(base::Date earlier, base::Date later) {
  return earlier + ((later - earlier) / 2 + 1);
}

}  // namespace

Timeline::Timeline(const std::vector<KnownEvent>& events,
                   const std::vector<KnownBaseline>& baselines, const cells::Complex& complex,
                   const EvidenceOptions& options)
    : options_(options),
      statements_(statements_of(events, baselines, complex, options)),
      by_cell_(complex.cells().size()) {
  put_in_order(statements_);
  for_each_cell(statements_, [&](std::span<const Statement> of_cell) {
    by_cell_[std::size_t(of_cell.front().cell)] = of_cell;
    add_turns(of_cell);
  });
  auto key = [](const Turn& t) { return std::tie(t.day, t.cell); };
  std::ranges::sort(turns_, {}, key);
  auto again = std::ranges::unique(turns_, {}, key);
  turns_.erase(again.begin(), again.end());
}

// Of the days to come only the first one speaks, and of a region nothing is said about the days
// before: so nearness turns only between that day and those before it.
void Timeline::add_turns(std::span<const Statement> of_cell) {
  const int cell = of_cell.front().cell;
  std::vector<base::Date> days;
  for (const Statement& s : of_cell) {
    if (days.empty() || days.back() != s.day) days.push_back(s.day);
  }
  for (base::Date day : days) turns_.push_back({day, cell});
  if (!options_.hindsight) return;
  base::Date first = days.front();  // from which on `next` is the first day to come
  std::size_t before = 0;           // how many days lie before `next`
  for (const Statement& next : of_cell) {
    if (next.of_region()) continue;
    while (days[before] < next.day) ++before;
    for (std::size_t i = before; i-- > 0;) {
      const base::Date turn = turn_between(days[i], next.day);
      if (turn < first) break;
      if (turn < next.day) turns_.push_back({turn, cell});
    }
    first = next.day;
  }
}

std::vector<int> Timeline::cells() const {
  std::vector<int> cells;
  for (int i = 0; i < int(by_cell_.size()); ++i) {
    if (!by_cell_[std::size_t(i)].empty()) cells.push_back(i);
  }
  return cells;
}

std::vector<Evidence> Timeline::of_cell(int cell, base::Date valid) const {
  std::vector<Evidence> evidence;
  if (auto of_cell = by_cell_[std::size_t(cell)]; !of_cell.empty()) {
    add_evidence(of_cell, valid, options_, evidence);
  }
  return evidence;
}

}  // namespace tidemark::control
