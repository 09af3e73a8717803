// Wars: which parties a report's common names ("the army", "the rebels") mean depends on the war it
// is about.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace tidemark::model {

struct War {
  std::string id;
  std::string name;
  std::string state;  // side of the state, with whom others reconcile; empty when there is none
  std::vector<std::string> names;  // the country, its people, its provinces and chief towns
};

// Wars by their places in Theatre::wars, as bits.
using WarSet = std::uint64_t;
inline constexpr WarSet kEveryWar = ~WarSet{0};
inline constexpr WarSet kOwnWar = 1;  // the theatre's, the first of its wars
inline constexpr std::size_t kMostWars = 64;

}  // namespace tidemark::model
