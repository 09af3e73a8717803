// Why a clause with a verb or noun of control gave no event: for --explain.
#pragma once

#include <string>

#include "events/frame.hpp"

namespace tidemark::events {

// Whether the clause's verb or noun tells who takes, loses or holds a place.
bool tells_of_control(const Clause& clause);

// One line, from what the clause lacks.
std::string why_nothing(const SentenceReading& sentence, const Clause& clause);

}  // namespace tidemark::events
