// Rival claims: statements of one report about who took or holds a place that cannot both be true.
#pragma once

#include <vector>

#include "model/event.hpp"
#include "model/folding.hpp"

namespace tidemark::events {

// Links each such pair in both events' `rivals`: two sides that take or hold one place on the same
// days, at least one of them only as a claim; or a fact and its denial.
void link_rivals(std::vector<model::Event>& events, const model::Folding& folding);

}  // namespace tidemark::events
