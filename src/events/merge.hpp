// Merging: the same event told twice in a report (headline and body, a recalled publication) becomes
// one, with its most specific date and its surest status.
#pragma once

#include <vector>

#include "events/draft.hpp"
#include "model/folding.hpp"

namespace tidemark::events {

// Keeps the order of first mention.
std::vector<Draft> merge_drafts(std::vector<Draft> drafts, const model::Folding& folding);

}  // namespace tidemark::events
