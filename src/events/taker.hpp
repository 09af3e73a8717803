// Parties that nobody names: whose "P was captured", "P fell" and "P was lost" is, when the whole
// report has been read.
//
// A frame gives such a gain to whoever is spoken of most at that point. The report as a whole knows
// better: nobody takes what the report has just told he holds, who is said by name to have taken
// the place took it here too, and who is said by name to take places is likelier to have taken this
// one than a party that takes none, and less likely to have lost one.
#pragma once

#include <vector>

#include "events/draft.hpp"
#include "events/merge.hpp"

namespace tidemark::events {

// Changes gains and losses whose actor was inferred; the others are the evidence. `favoured`: the
// side whose outlet reports, if any.
void name_takers(std::vector<Draft>& drafts, const SideOf& side_of, const std::string& favoured,
                 const model::Folding& folding);

}  // namespace tidemark::events
