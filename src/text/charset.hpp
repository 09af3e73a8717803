// Bytes → UTF-8: byte-order marks, UTF-16, legacy 8-bit sets, broken sequences.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "text/mapped_text.hpp"

namespace tidemark::text {

// UTF-8 stays as it is; a byte that belongs to no character becomes U+FFFD. Bytes that are no UTF-8
// at all are read in the set that their container names (`charset`), that the page declares
// ("charset=…"), or that ICU's detection finds among the usual ones. Refuses bytes that are no
// text: NUL, or control characters in more than one place of a hundred.
base::Result<MappedText> to_utf8(std::string_view bytes, std::string_view charset = {});

}  // namespace tidemark::text
