// A theatre of a few actors and places, with the project's English: what reading tests read with.
#pragma once

#include "model/language.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names::testing {

// languages/en as it stands in the source tree.
const model::Language& english();

// Sides gov, isis, sdf, rebels; places along a river and in a desert, two of them called Douma.
const theatre::Theatre& small_theatre();
// The same, which also knows of a war far away, "north": between Northland (adjective Northern) and
// the Hill Front, with a Shield Brigade on the front's side; "National Guard" names a party in both
// wars.
const theatre::Theatre& theatre_of_two_wars();

}  // namespace tidemark::names::testing
