// For each place of the report: who held it, and the one statement that decides it most.
#pragma once

#include <string>
#include <vector>

#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

struct Decision {
  std::string id;  // of the place; empty when nobody lists it
  std::string name;
  std::string kind;
  std::string admin1;
  int holder = -1;         // index into the map's sides, -1: unknown
  double probability = 0;  // of the holder
  bool contested = false;
  const control::Evidence* evidence = nullptr;  // nothing for an unknown place without a statement
  double km = 0;  // from the place to where the statement stands; 0: it is about this place
};

// Places with a statement of their own, and towns and cities, which without one take the nearest
// statement for their holder. By area of the first level, then by name.
std::vector<Decision> decide_places(const Snapshot& snapshot);

}  // namespace tidemark::publish::detail
