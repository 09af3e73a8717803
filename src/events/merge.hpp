// Merging: the same event told twice in a report (headline and body, a recalled publication)
// becomes one, with its most specific date and its surest status.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "events/draft.hpp"
#include "model/folding.hpp"

namespace tidemark::events {

// The side that a party stands on: an operation and the army that leads it take a place together.
using SideOf = std::function<std::string(const Party&)>;

// Keeps the order of first mention.
std::vector<Draft> merge_drafts(std::vector<Draft> drafts, const model::Folding& folding,
                                const SideOf& side_of);

}  // namespace tidemark::events
