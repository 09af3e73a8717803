// The surrounded and the cut-off pieces of territory that a map numbers and its legend names.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "measure/labelled.hpp"
#include "publish/detail/focus.hpp"
#include "publish/detail/wording.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

struct NotablePiece {
  std::string name;  // of its most important place
  std::string text;  // whose, in whose territory, how large
  std::vector<int> cells;
};

// Those of cities first, then the surrounded ones, those of towns, the largest; those under 25 km²
// and without a settlement left out. Six at most: what a legend has room for.
std::vector<NotablePiece> notable_pieces(const Snapshot& snapshot, const Focus& focus,
                                         const std::shared_ptr<const measure::Edges>& edges,
                                         const Words& words);

}  // namespace tidemark::publish::detail
