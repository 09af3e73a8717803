// Which events most need a person's eyes.
#pragma once

#include <string>
#include <vector>

#include "ledger/fold.hpp"
#include "pipeline/view.hpp"

namespace tidemark::pipeline {

struct ToReview {
  model::Known<model::Event> event;
  double urgency = 0;
  std::vector<std::string> why;
  ledger::Standing standing;  // what reviewers said who do not agree
};

// Most urgent first. Events on which a review stands undisputed are left out. Urgency adds up: 3
// when reviewers disagree; 1 for a rival claim (another side is said to have gained or held the
// place within three days); 1 for a change without a place, 0.5 without a day; what is lacking in
// the reading's confidence; and 1 for each 1,000 km² of the cell that a change would move, at
// most 1.
base::Result<std::vector<ToReview>> review_queue(const Observatory& observatory,
                                                 std::optional<base::Instant> known_by);

}  // namespace tidemark::pipeline
