#include "text/unicode.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace tidemark::text {
namespace detail {

CodePoint code_point_beyond_ascii(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
  std::size_t left = text.size() - at;
  std::int32_t i = 0, c = 0;
  U8_NEXT(bytes, i, std::int32_t(left < 4 ? left : 4), c);
  return c < 0 ? CodePoint{0xFFFD, 1} : CodePoint{c, std::size_t(i)};
}

bool is_space_beyond_ascii(std::int32_t c) {
  return u_isUWhiteSpace(c) || u_charType(c) == U_FORMAT_CHAR;
}

bool is_letter_beyond_ascii(std::int32_t c) { return u_isalpha(c); }
bool is_digit_beyond_ascii(std::int32_t c) { return u_isdigit(c); }

bool is_mark_beyond_ascii(std::int32_t c) {
  auto type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK ||
         type == U_ENCLOSING_MARK || type == U_OTHER_NUMBER || type == U_FORMAT_CHAR;
}

bool is_stop_beyond_ascii(std::int32_t c) {
  return c == 0x2026 || c == 0x061F || c == 0x06D4 || c == 0x3002 || c == 0x0964;
}

}  // namespace detail

CodePoint code_point_before(std::string_view text, std::size_t at) {
  for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
    CodePoint c = code_point_at(text, at - size);
    if (c.size == size) return c;
  }
  return at == 0 ? CodePoint{} : CodePoint{0xFFFD, 1};
}

bool is_upper(std::int32_t c) { return ascii::is(c) ? c >= 'A' && c <= 'Z' : u_isUUppercase(c); }
bool is_lower(std::int32_t c) { return ascii::is(c) ? c >= 'a' && c <= 'z' : u_isULowercase(c); }

bool is_apostrophe(std::int32_t c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC ||
         c == 0x02BE || c == 0x02BF || c == 0x00B4;
}

bool is_hyphen(std::int32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_closer(std::int32_t c) {
  return c == '"' || c == ')' || c == ']' || c == '\'' || c == 0x2019 || c == 0x201D || c == 0x00BB;
}

}  // namespace tidemark::text
