#include "pipeline/compare.hpp"

#include <algorithm>
#include <deque>
#include <map>
#include <set>

namespace tidemark::pipeline {
namespace {

using control::Evidence;
using control::Origin;

struct State {
  View view;
  Day day;

  std::string holder(int cell) const {
    int side = cell < 0 ? -1 : day.map.holder[std::size_t(cell)];
    return side < 0 ? "" : day.map.sides[std::size_t(side)];
  }
};

base::Result<State> state_of(const Observatory& observatory, base::Date valid, base::Instant at) {
  auto view = view_of(observatory, at);
  if (!view) return view.error();
  auto day = solve_day(*view, valid);
  if (!day) return day.error();
  return State{std::move(*view), std::move(*day)};
}

// A statement is the same one when neither its entry nor what is known of it is another.
using Key = std::pair<std::int64_t, std::int64_t>;

template <typename T>
Key key_of(const model::Known<T>& known) {
  return {known.entry, known.known_at.seconds};
}

Key key_of(const View& view, const Evidence& e) {
  return e.origin == Origin::event ? key_of(view.events[e.index]) : key_of(view.baselines[e.index]);
}

Cause cause_of(const View& view, const Evidence& e) {
  if (e.origin == Origin::baseline) {
    const auto& known = view.baselines[e.index];
    return {known.entry, known.known_at, false, known.record.name + ": " + known.record.side,
            known.record.source.empty() ? "a baseline" : known.record.source};
  }
  const auto& known = view.events[e.index];
  return {known.entry, known.known_at, false, known.record.quote, known.record.report_stem};
}

std::set<Key> keys_of(const View& view) {
  std::set<Key> keys;
  for (const auto& known : view.events) keys.insert(key_of(known));
  for (const auto& known : view.baselines) keys.insert(key_of(known));
  return keys;
}

// The causes that stand in each cell of `now`.
class Causes {
 public:
  Causes(const State& before, const State& now, const std::vector<ledger::ReviewEntry>& reviews)
      : of_cell_(now.view.complex.cells().size()), standing_(ledger::standing_of(reviews)) {
    std::set<Key> then = keys_of(before.view), here = keys_of(now.view);
    for (const Evidence& e : now.day.evidence) {
      if (!then.contains(key_of(now.view, e))) add(e.cell, reviewed(cause_of(now.view, e)));
    }
    for (const Evidence& e : before.day.evidence) {
      if (here.contains(key_of(before.view, e))) continue;
      Cause cause = reviewed(cause_of(before.view, e));
      cause.gone = true;
      geo::Point site = before.view.complex.cells()[std::size_t(e.cell)].site;
      add(now.view.complex.cell_at(site), cause);
    }
    spread(now.view.complex);
  }

  // Those of the cell itself, or of the nearest cell that has some: control spreads over borders.
  const std::vector<Cause>& of(int cell) const {
    int from = nearest_[std::size_t(cell)];
    return from < 0 ? none_ : of_cell_[std::size_t(from)];
  }

 private:
  // What a person decided about the statement is what made the difference.
  Cause reviewed(Cause cause) const {
    auto found = standing_.find(cause.entry);
    if (found == standing_.end()) return cause;
    const ledger::ReviewEntry& last = found->second.back();
    return {last.entry, last.known_at, false, last.review.reason, last.author};
  }

  void add(int cell, const Cause& cause) {
    if (cell < 0) return;
    auto& here = of_cell_[std::size_t(cell)];
    bool told = std::ranges::any_of(here, [&](const Cause& other) {
      return other.entry == cause.entry && other.gone == cause.gone;
    });
    if (!told) here.push_back(cause);
  }

  void spread(const cells::Complex& complex) {
    nearest_.assign(of_cell_.size(), -1);
    std::deque<int> waiting;
    for (std::size_t i = 0; i < of_cell_.size(); ++i) {
      if (of_cell_[i].empty()) continue;
      nearest_[i] = int(i);
      waiting.push_back(int(i));
    }
    for (; !waiting.empty(); waiting.pop_front()) {
      std::size_t cell = std::size_t(waiting.front());
      for (const cells::Border& border : complex.cells()[cell].borders) {
        int& from = nearest_[std::size_t(border.cell)];
        if (from >= 0) continue;
        from = nearest_[cell];
        waiting.push_back(border.cell);
      }
    }
  }

  std::vector<std::vector<Cause>> of_cell_;
  std::map<std::int64_t, ledger::Standing> standing_;
  std::vector<int> nearest_;
  std::vector<Cause> none_;
};

std::vector<AreaChange> area_changes(const Day& before, const Day& after) {
  std::map<std::string, AreaChange> changes;
  for (const measure::SideArea& area : before.areas) changes[area.side].before_km2 = area.km2;
  for (const measure::SideArea& area : after.areas) changes[area.side].after_km2 = area.km2;
  std::vector<AreaChange> found;
  for (auto& [side, change] : changes) {
    change.side = side;
    if (change.before_km2 != change.after_km2) found.push_back(change);
  }
  return found;
}

}  // namespace

base::Result<Comparison> compare(const Observatory& observatory_then,
                                 const Observatory& observatory_now, base::Date valid,
                                 base::Instant before, base::Instant after) {
  auto then = state_of(observatory_then, valid, before);
  if (!then) return then.error();
  auto now = state_of(observatory_now, valid, after);
  if (!now) return now.error();
  auto reviews = observatory_now.ledger->reviews(after);
  if (!reviews) return reviews.error();
  std::erase_if(*reviews, [&](const auto& review) { return review.known_at <= before; });

  Comparison made{valid, before, after, area_changes(then->day, now->day), {}};
  Causes causes(*then, *now, *reviews);
  const std::vector<cells::Cell>& cells = now->view.complex.cells();
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (cells[i].place.empty()) continue;
    std::string was = then->holder(then->view.complex.cell_of(cells[i].place));
    std::string is = now->holder(int(i));
    if (was == is) continue;
    const model::Place* place = now->view.theatre.place(cells[i].place);
    made.places.push_back(
        {cells[i].place, place ? place->name : cells[i].place, was, is, causes.of(int(i))});
  }
  std::ranges::sort(made.places, {}, [](const Changed& c) { return std::tie(c.name, c.place); });
  return made;
}

}  // namespace tidemark::pipeline
