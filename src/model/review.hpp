// What a person decided about an event that was read, or an event that a person read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/event.hpp"

namespace tidemark::model {

enum class ReviewAction {
  accept,    // the event is as it was read
  reject,    // it is none
  correct,   // it is events[0] instead
  merge,     // it tells the same as the event of the entry `into`
  split,     // it is several: events
  add,       // events[0] was not read at all; no target
  withdraw,  // takes back what the same author decided before
};
std::string_view to_text(ReviewAction);
std::optional<ReviewAction> parse_review_action(std::string_view);

struct Review {
  ReviewAction action = ReviewAction::accept;
  std::int64_t target = 0;  // the event's entry in the ledger; 0 for add
  std::int64_t into = 0;    // merge only
  std::string reason;
  std::vector<Event> events;
};

}  // namespace tidemark::model
