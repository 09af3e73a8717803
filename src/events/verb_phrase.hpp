// Verb groups: auxiliaries, modals, negations and adverbs with their verb.
#pragma once

#include <optional>

#include "events/group.hpp"
#include "events/unit_reader.hpp"

namespace tidemark::events {

// The verb group that starts at unit `at`, or nothing. "to" belongs to the infinitive after it.
std::optional<Group> parse_verb(const UnitReader& units, std::size_t at);

}  // namespace tidemark::events
