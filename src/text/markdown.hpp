// Marks that writers put into plain text: links, emphasis, headings, quotes. Only marks go; every
// word stays, so that offsets lead back. Linear in the text.
#pragma once

#include <string>
#include <string_view>

#include "text/mapped_text.hpp"

namespace tidemark::text {

struct PlainText {
  MappedText body;
  std::string title;  // the first heading; empty when there is none
};

// Takes Markdown's marks off if `marked` (a .md file) or the text holds links "[text](address)".
// Line ends become "\n", control characters go.
PlainText clean_plain_text(std::string_view text, bool marked);

}  // namespace tidemark::text
