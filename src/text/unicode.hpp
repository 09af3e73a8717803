// Code points of UTF-8 text and the few questions that reading asks of them. Unicode properties
// come from ICU; a byte that is not UTF-8 reads as U+FFFD, one byte long.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace tidemark::text {

struct CodePoint {
  std::int32_t value = 0;  // 0 past the end of the text
  std::size_t size = 0;    // in bytes
};

CodePoint code_point_at(std::string_view text, std::size_t at);
// The code point that ends at `at`; value 0 at the beginning.
CodePoint code_point_before(std::string_view text, std::size_t at);

bool is_space(std::int32_t c);   // white space, and format characters that show nothing
bool is_letter(std::int32_t c);
bool is_digit(std::int32_t c);   // decimal digits of any script
bool is_mark(std::int32_t c);    // continues a word: combining marks, superscripts, joiners
bool is_upper(std::int32_t c);
bool is_lower(std::int32_t c);
bool is_apostrophe(std::int32_t c);
bool is_hyphen(std::int32_t c);  // joins words; the dashes that part them are not hyphens
bool is_closer(std::int32_t c);  // quotes and brackets that may follow a full stop
bool is_stop(std::int32_t c);    // ends a sentence: . ? ! … and their like in other scripts

inline bool is_word(std::int32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

}  // namespace tidemark::text
