// A theatre of a few actors and places, with the project's English: what reading tests read with.
#pragma once

#include "model/language.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names::testing {

// languages/en as it stands in the source tree.
const model::Language& english();

// Sides gov, isis, sdf, rebels; places along a river and in a desert, two of them called Douma.
const theatre::Theatre& small_theatre();

}  // namespace tidemark::names::testing
