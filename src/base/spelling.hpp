// How alike two spellings are: for the hint after a command or a name that nobody knows.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace tidemark::base {

// Bytes to insert, delete, replace or swap with their neighbour to turn one into the other (optimal
// string alignment; quadratic in the lengths).
std::size_t edit_distance(std::string_view a, std::string_view b);

// Those of `known` that differ from `word` in at most a third of its bytes, nearest first, each
// once, equally near ones in their order.
std::vector<std::string> near_spellings(std::string_view word,
                                        const std::vector<std::string>& known,
                                        std::size_t most = 3);

}  // namespace tidemark::base
