// Takers that nobody names: whose "P was captured" and "P fell" is, when the whole report has been
// read.
//
// A frame gives such a gain to whoever is spoken of most at that point. The report as a whole knows
// better: nobody takes what the report has just told he holds, and who is said by name to take
// places is likelier to have taken this one than a party that takes none.
#pragma once

#include <vector>

#include "events/draft.hpp"
#include "events/merge.hpp"

namespace tidemark::events {

// Changes gains whose actor was inferred; the others are the evidence. `favoured`: the side whose
// outlet reports, if any.
void name_takers(std::vector<Draft>& drafts, const SideOf& side_of, const std::string& favoured);

}  // namespace tidemark::events
