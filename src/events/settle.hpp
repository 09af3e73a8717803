// Settling: drafts → events. Sides by the day, places through the gazetteer with all that the
// report says around them.
#pragma once

#include <string>
#include <vector>

#include "events/draft.hpp"
#include "events/placer.hpp"
#include "model/event.hpp"
#include "model/report.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

// `written`: the day of publication, when it is known. `abroad`: the report is about another war
// than the theatre's, so that no place of the theatre's country is meant, however much a name is
// like it.
std::vector<model::Event> settle_drafts(const std::vector<Draft>& drafts, Placer& placer,
                                        const model::Report& report,
                                        std::optional<base::Date> written,
                                        const theatre::Theatre& theatre, bool abroad);

// Which place each name was taken for, or between which it was refused: one line each, for
// --explain.
std::string explain_places(const std::vector<model::Event>& events);

}  // namespace tidemark::events
