// A day of public record by which reports can be placed in time: the fall of a town, a battle, an
// attack, a truce. A theatre may bring tables of them, of its own war and of others
// (docs/theatres.md, chronology.csv). Never evidence for the map: only a help to find the day on
// which a report was written.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "model/war.hpp"

namespace tidemark::model {

enum class LandmarkKind : std::uint8_t {
  change,    // `side` took the places from `opponent`; one day, or a few when sources differ
  battle,    // `side` fought `opponent` for them during all these days
  siege,     // `side` held them surrounded
  incident,  // a killing, an attack, a downing, a founding
  accord,    // a truce, an agreement, an evacuation
};

struct Landmark {
  LandmarkKind kind = LandmarkKind::change;
  base::DateSpan days;
  std::string side;                 // side id; may be empty
  std::string opponent;             // side id; may be empty
  std::vector<std::string> places;  // names as in the gazetteer
  std::vector<std::string> names;   // what reports call it
  WarSet wars = kEveryWar;          // of reports about these wars it is thought
};

}  // namespace tidemark::model
