#include "ledger/fold.hpp"

#include <algorithm>

#include "model/json.hpp"

namespace tidemark::ledger {
namespace {

using model::Event;
using model::Known;
using model::ReviewAction;

// Two decisions with the same outcome are one, whatever their reasons.
std::string outcome(const model::Review& review) {
  model::Review bare = review;
  bare.reason.clear();
  return model::canonical(model::to_json(bare));
}

void add_all(const ReviewEntry& by, std::vector<Known<Event>>& events) {
  for (const Event& event : by.review.events) events.push_back({event, by.known_at, by.entry});
}

// What becomes of one event by decisions that are alike.
void apply(Known<Event> event, const ReviewEntry& by, std::vector<Known<Event>>& kept) {
  switch (by.review.action) {
    case ReviewAction::correct:
      kept.push_back({by.review.events.front(), by.known_at, event.entry});
      return;
    case ReviewAction::split: return add_all(by, kept);
    case ReviewAction::reject:
    case ReviewAction::merge: return;
    case ReviewAction::accept:
    case ReviewAction::add:
    case ReviewAction::withdraw: kept.push_back(std::move(event));
  }
}

}  // namespace

std::map<std::int64_t, Standing> standing_of(const std::vector<ReviewEntry>& reviews) {
  std::map<std::int64_t, Standing> found;
  for (const ReviewEntry& entry : reviews) {
    if (entry.review.target == 0) continue;
    Standing& standing = found[entry.review.target];
    std::erase_if(standing, [&](const ReviewEntry& other) { return other.author == entry.author; });
    if (entry.review.action != ReviewAction::withdraw) standing.push_back(entry);
  }
  std::erase_if(found, [](const auto& item) { return item.second.empty(); });
  return found;
}

bool is_disputed(const Standing& standing) {
  return std::ranges::any_of(standing, [&](const ReviewEntry& other) {
    return outcome(other.review) != outcome(standing.front().review);
  });
}

std::vector<Known<Event>> reviewed(std::vector<Known<Event>> events,
                                   const std::vector<ReviewEntry>& reviews) {
  if (reviews.empty()) return events;
  for (const ReviewEntry& entry : reviews) {
    if (entry.review.action == ReviewAction::add) add_all(entry, events);
  }
  std::map<std::int64_t, Standing> standing = standing_of(reviews);
  std::vector<Known<Event>> kept;
  kept.reserve(events.size());
  for (Known<Event>& event : events) {
    auto found = standing.find(event.entry);
    if (found == standing.end() || is_disputed(found->second)) kept.push_back(std::move(event));
    else apply(std::move(event), found->second.back(), kept);
  }
  std::ranges::stable_sort(kept, {}, &Known<Event>::entry);
  return kept;
}

}  // namespace tidemark::ledger
