// Text into HTML, XML and attributes of either.
#pragma once

#include <string>
#include <string_view>

namespace tidemark::publish::detail {

// & < > " ' as entities; characters that XML forbids (control characters) as U+FFFD.
std::string escaped(std::string_view text);

// The link, if it is one that a reader may follow: http or https; otherwise "".
std::string safe_link(std::string_view url);

}  // namespace tidemark::publish::detail
