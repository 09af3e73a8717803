// Where the numbers of surrounded and cut-off pieces stand on the map.
#pragma once

#include <vector>

#include "base/result.hpp"
#include "publish/detail/frame.hpp"
#include "publish/detail/notable_pieces.hpp"
#include "publish/detail/scene.hpp"

namespace tidemark::publish::detail {

struct Mark {
  Pixel at;  // its centre
  Pixel on;  // the point of the piece that it means; the same where the piece has room for it
  Rect room() const;
};

// In the order of the pieces; away from dots, panels and each other.
base::Result<std::vector<Mark>> place_marks(const Snapshot& snapshot,
                                            const std::vector<NotablePiece>& pieces,
                                            const Backdrop& backdrop, const Frame& frame);

}  // namespace tidemark::publish::detail
