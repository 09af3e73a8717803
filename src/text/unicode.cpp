#include "text/unicode.hpp"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

namespace tidemark::text {
namespace {

bool ascii(std::int32_t c) { return c < 0x80; }

}  // namespace

CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1};
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data()) + at;
  std::size_t left = text.size() - at;
  std::int32_t i = 0, c = 0;
  U8_NEXT(bytes, i, std::int32_t(left < 4 ? left : 4), c);
  return c < 0 ? CodePoint{0xFFFD, 1} : CodePoint{c, std::size_t(i)};
}

CodePoint code_point_before(std::string_view text, std::size_t at) {
  for (std::size_t size = 1; size <= 4 && size <= at; ++size) {
    CodePoint c = code_point_at(text, at - size);
    if (c.size == size) return c;
  }
  return at == 0 ? CodePoint{} : CodePoint{0xFFFD, 1};
}

bool is_space(std::int32_t c) {
  if (ascii(c)) return c == ' ' || (c >= '\t' && c <= '\r');
  return u_isUWhiteSpace(c) || u_charType(c) == U_FORMAT_CHAR;
}

bool is_letter(std::int32_t c) {
  if (ascii(c)) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(c);
}

bool is_digit(std::int32_t c) { return ascii(c) ? c >= '0' && c <= '9' : u_isdigit(c); }

bool is_mark(std::int32_t c) {
  if (ascii(c)) return false;
  auto type = u_charType(c);
  return type == U_NON_SPACING_MARK || type == U_COMBINING_SPACING_MARK ||
         type == U_ENCLOSING_MARK || type == U_OTHER_NUMBER || type == U_FORMAT_CHAR;
}

bool is_upper(std::int32_t c) { return ascii(c) ? c >= 'A' && c <= 'Z' : u_isUUppercase(c); }
bool is_lower(std::int32_t c) { return ascii(c) ? c >= 'a' && c <= 'z' : u_isULowercase(c); }

bool is_apostrophe(std::int32_t c) {
  return c == '\'' || c == '`' || c == 0x2018 || c == 0x2019 || c == 0x02BB || c == 0x02BC ||
         c == 0x02BE || c == 0x02BF || c == 0x00B4;
}

bool is_hyphen(std::int32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_closer(std::int32_t c) {
  return c == '"' || c == ')' || c == ']' || c == '\'' || c == 0x2019 || c == 0x201D || c == 0x00BB;
}

bool is_stop(std::int32_t c) {
  return c == '.' || c == '?' || c == '!' || c == 0x2026 || c == 0x061F || c == 0x06D4 ||
         c == 0x3002 || c == 0x0964;
}

}  // namespace tidemark::text
