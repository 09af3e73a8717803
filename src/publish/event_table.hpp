// Events for reading on a terminal: date, type, side, place, modality and quote in aligned columns.
#pragma once

#include <string>
#include <vector>

#include "control/evidence.hpp"

namespace tidemark::publish {

std::string event_table(const std::vector<control::KnownEvent>& events);

}  // namespace tidemark::publish
