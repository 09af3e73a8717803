// Actor and place groups: noun phrases with their lists, descriptors and tails.
#pragma once

#include <optional>

#include "events/group.hpp"
#include "events/unit_reader.hpp"

namespace tidemark::events {

// Each returns the group that starts at unit `at`, or nothing.
// `object` tells that a verb or preposition stands before: a list then ends before a new subject.
std::optional<Group> parse_actor(const UnitReader& units, std::size_t at);
std::optional<Group> parse_place(const UnitReader& units, std::size_t at, bool object);

}  // namespace tidemark::events
