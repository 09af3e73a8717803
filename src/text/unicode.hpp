// Code points of UTF-8 text and the few questions that reading asks of them. Unicode properties
// come from ICU; a byte that is not UTF-8 reads as U+FFFD, one byte long.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tidemark::text {

struct CodePoint {
  std::int32_t value = 0;  // 0 past the end of the text
  std::size_t size = 0;    // in bytes
};

// Bits of ASCII characters, so that plain text is asked about with one load.
namespace ascii {

enum Bit : std::uint8_t { kUpper = 1, kLower = 2, kDigit = 4, kSpace = 8, kStop = 16 };

inline constexpr auto kBits = [] {
  std::array<std::uint8_t, 128> bits{};
  for (char c = 'A'; c <= 'Z'; ++c) bits[std::size_t(c)] = kUpper;
  for (char c = 'a'; c <= 'z'; ++c) bits[std::size_t(c)] = kLower;
  for (char c = '0'; c <= '9'; ++c) bits[std::size_t(c)] = kDigit;
  for (char c : {' ', '\t', '\n', '\v', '\f', '\r'}) bits[std::size_t(c)] = kSpace;
  for (char c : {'.', '?', '!'}) bits[std::size_t(c)] = kStop;
  return bits;
}();

// A byte of a longer character, taken for one by itself, is negative.
inline bool is(std::int32_t c) { return std::uint32_t(c) < 0x80; }
inline bool has(std::int32_t c, std::uint8_t bits) { return kBits[std::size_t(c)] & bits; }

}  // namespace ascii

namespace detail {

CodePoint code_point_beyond_ascii(std::string_view text, std::size_t at);
bool is_space_beyond_ascii(std::int32_t c);
bool is_letter_beyond_ascii(std::int32_t c);
bool is_digit_beyond_ascii(std::int32_t c);
bool is_mark_beyond_ascii(std::int32_t c);
bool is_stop_beyond_ascii(std::int32_t c);

}  // namespace detail

inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  auto byte = static_cast<unsigned char>(text[at]);
  return byte < 0x80 ? CodePoint{byte, 1} : detail::code_point_beyond_ascii(text, at);
}
// The code point that ends at `at`; value 0 at the beginning.
CodePoint code_point_before(std::string_view text, std::size_t at);

// White space, and format characters that show nothing.
inline bool is_space(std::int32_t c) {
  return ascii::is(c) ? ascii::has(c, ascii::kSpace) : detail::is_space_beyond_ascii(c);
}
inline bool is_letter(std::int32_t c) {
  return ascii::is(c) ? ascii::has(c, ascii::kUpper | ascii::kLower)
                      : detail::is_letter_beyond_ascii(c);
}
// Decimal digits of any script.
inline bool is_digit(std::int32_t c) {
  return ascii::is(c) ? ascii::has(c, ascii::kDigit) : detail::is_digit_beyond_ascii(c);
}
// Continues a word: combining marks, superscripts, joiners.
inline bool is_mark(std::int32_t c) { return !ascii::is(c) && detail::is_mark_beyond_ascii(c); }
// Ends a sentence: . ? ! … and their like in other scripts.
inline bool is_stop(std::int32_t c) {
  return ascii::is(c) ? ascii::has(c, ascii::kStop) : detail::is_stop_beyond_ascii(c);
}
bool is_upper(std::int32_t c);
bool is_lower(std::int32_t c);
bool is_apostrophe(std::int32_t c);
bool is_hyphen(std::int32_t c);  // joins words; the dashes that part them are not hyphens
bool is_closer(std::int32_t c);  // quotes and brackets that may follow a full stop

// How many ASCII bytes follow at `at`; they are looked at eight at a time.
inline std::size_t ascii_run(std::string_view text, std::size_t at) {
  std::size_t end = at;
  for (std::uint64_t eight; end + sizeof eight <= text.size(); end += sizeof eight) {
    std::memcpy(&eight, text.data() + end, sizeof eight);
    if (eight & 0x8080808080808080) break;
  }
  while (end < text.size() && static_cast<signed char>(text[end]) >= 0) ++end;
  return end - at;
}

inline bool is_word(std::int32_t c) { return is_letter(c) || is_digit(c) || is_mark(c); }

}  // namespace tidemark::text
