// Columns of text lined up for a terminal.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tidemark::publish::detail {

enum class Flush { left, right };

// Lines of cells, two blanks apart, nothing behind the last one. A code point counts as one column.
// REQUIRES: no row has more cells than `columns`
std::string text_table(const std::vector<std::vector<std::string>>& rows,
                       const std::vector<Flush>& columns);

std::size_t code_points(std::string_view text);

// Line breaks and other runs of white space become one blank each.
std::string one_line(std::string_view text);

// The text cut to at most `most` code points, an ellipsis being the last of them.
std::string shortened(std::string_view text, std::size_t most);

}  // namespace tidemark::publish::detail
