// Events for reading on a terminal: date, type, side, place, modality and quote in aligned columns.
#pragma once

#include <string>
#include <vector>

#include "model/event.hpp"

namespace tidemark::publish {

std::string event_table(const std::vector<model::Event>& events);

}  // namespace tidemark::publish
