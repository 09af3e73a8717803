// Entries that take: who goes into a place that its holder has just left holds it from then on.
#pragma once

#include <vector>

#include "events/draft.hpp"
#include "model/folding.hpp"

namespace tidemark::events {

// Turns such entries into gains: one side's entry told of as a fact, and within a sentence of it
// that another side lost or left the same place, or reconciled over it.
void take_by_entry(std::vector<Draft>& drafts, const model::Folding& folding);

}  // namespace tidemark::events
