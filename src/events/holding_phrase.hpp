// Holding phrases: who holds a place, said without a verb of holding, in any of their shapes: "in
// the firm grip of A", "under A's full control", "in possession of P", "back with A".
#pragma once

#include <optional>

#include "events/group.hpp"
#include "events/unit_reader.hpp"

namespace tidemark::events {

struct HoldingPhrase {
  Group group;  // up to the holder or the place that follows
  std::size_t owned =
      0;  // when the holder follows: the last unit of what is his ("A's full control")
};

// The phrase that starts at unit `at`, or nothing.
std::optional<HoldingPhrase> parse_holding(const UnitReader& units, std::size_t at);

}  // namespace tidemark::events
