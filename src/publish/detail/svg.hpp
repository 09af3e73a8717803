// What cairo's SVG lacks: words for readers who cannot see it, and names that do not depend on what
// was drawn earlier in the same process.
#pragma once

#include <string>
#include <string_view>

namespace tidemark::publish::detail {

// Adds <title> and <desc>, and numbers its ids from 0 in the order of their appearance.
std::string describe_svg(std::string_view svg, std::string_view title,
                         std::string_view description);

}  // namespace tidemark::publish::detail
