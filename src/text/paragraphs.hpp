// Paragraphs of a text: runs of lines that belong together. A blank line always parts two of them.
// A single line break does when the line was ended on purpose: nobody wraps so wide, or the next
// word would still have fitted into the block's width. Linear in the text.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.hpp"

namespace tidemark::text {

// In order, without overlap, trimmed; every byte that is not white space lies in exactly one.
std::vector<base::ByteRange> paragraphs_of(std::string_view text);

base::ByteRange trimmed(std::string_view text, base::ByteRange range);
bool ends_with_stop(std::string_view text);  // a sentence's end, also before quotes and brackets
// The end of a note's mark "[14]" that begins at `at`; `at` when none does.
std::size_t note_mark(std::string_view text, std::size_t at);

}  // namespace tidemark::text
