#include "pipeline/review_queue.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>

namespace tidemark::pipeline {
namespace {

using KnownEvent = model::Known<model::Event>;
using model::Event;

constexpr int kRivalDays = 3;

bool speaks(const Event& e) {
  return e.is_fact() && (e.type == model::EventType::gain || e.type == model::EventType::hold) &&
         e.place && e.place->resolved() && e.date && !e.side.empty();
}

// What is said to have been gained or held, by place.
using ByPlace = std::map<std::string, std::vector<const KnownEvent*>>;

const KnownEvent* rival_of(const KnownEvent& known, const ByPlace& by_place) {
  if (!speaks(known.record)) return nullptr;
  for (const KnownEvent* other : by_place.at(known.record.place->id)) {
    bool near = std::abs(other->record.date->last() - known.record.date->last()) <= kRivalDays;
    if (near && other->record.side != known.record.side) return other;
  }
  return nullptr;
}

ToReview judge(const KnownEvent& known, const ByPlace& by_place, const View& view) {
  const Event& e = known.record;
  ToReview made{known, 0, {}, {}};
  auto add = [&](double urgency, std::string why) {
    made.urgency += urgency;
    made.why.push_back(std::move(why));
  };
  if (const KnownEvent* rival = rival_of(known, by_place)) {
    add(1, fmt::format("rival claim: entry {}, {}", rival->entry, rival->record.side));
  }
  bool is_change = e.is_fact() && e.changes_control();
  bool located = e.place && e.place->resolved();
  if (is_change && !located && e.scope == model::Scope::point) add(1, "no place of the gazetteer");
  if (is_change && !e.date) add(0.5, "no day");
  if (e.confidence < 1) add(1 - e.confidence, fmt::format("confidence {:.2f}", e.confidence));
  int cell = is_change && located ? view.complex.cell_of(e.place->id) : -1;
  if (cell >= 0) {
    double km2 = view.complex.cells()[std::size_t(cell)].area_km2;
    add(std::min(1.0, km2 / 1000), fmt::format("moves {:.0f} km²", km2));
  }
  return made;
}

}  // namespace

base::Result<std::vector<ToReview>> review_queue(const Observatory& observatory,
                                                 std::optional<base::Instant> known_by) {
  auto view = view_of(observatory, known_by);
  if (!view) return view.error();
  auto reviews = observatory.ledger->reviews(known_by.value_or(kEver));
  if (!reviews) return reviews.error();
  std::map<std::int64_t, ledger::Standing> standing = ledger::standing_of(*reviews);
  ByPlace by_place;
  for (const KnownEvent& known : view->events) {
    if (speaks(known.record)) by_place[known.record.place->id].push_back(&known);
  }
  std::vector<ToReview> queue;
  for (const KnownEvent& known : view->events) {
    auto decided = standing.find(known.entry);
    bool disputed = decided != standing.end() && ledger::is_disputed(decided->second);
    if (decided != standing.end() && !disputed) continue;
    ToReview made = judge(known, by_place, *view);
    if (disputed) {
      made.urgency += 3;
      made.why.insert(made.why.begin(), "reviewers disagree");
      made.standing = decided->second;
    }
    if (made.urgency > 0) queue.push_back(std::move(made));
  }
  std::ranges::stable_sort(queue, [](const ToReview& a, const ToReview& b) {
    return std::pair(-a.urgency, a.event.entry) < std::pair(-b.urgency, b.event.entry);
  });
  return queue;
}

}  // namespace tidemark::pipeline
