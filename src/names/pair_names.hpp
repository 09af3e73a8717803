// Pairs of places that share a head which is said once: "Hatla Fawqani and Tahtani", "Zughar Kabir
// and Saghir".
#pragma once

#include <string>
#include <string_view>

#include "names/lexicon.hpp"

namespace tidemark::names {

// The whole name of a place called only by what tells it from `before`, the place named just before
// it; empty when `name` is more than that or `before` has no such ending.
std::string completed_pair(std::string_view before, std::string_view name, const Lexicon& lexicon);

}  // namespace tidemark::names
