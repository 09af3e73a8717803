#include "model/json_writer.hpp"

#include <unicode/utf8.h>

#include <array>
#include <cmath>
#include <cstring>
#include <nlohmann/json.hpp>

namespace tidemark::model {
namespace {

constexpr std::uint64_t kEach = 0x0101010101010101;  // times a byte: that byte eight times

// Eight bytes of ASCII without quotes, backslashes and controls.
bool plain_eight(const std::uint8_t* bytes) {
  std::uint64_t word;
  std::memcpy(&word, bytes, sizeof word);
  auto less = [](std::uint64_t in, std::uint64_t than) { return (in - kEach * than) & ~in; };
  std::uint64_t found =
      word | less(word, 0x20) | less(word ^ kEach * '"', 1) | less(word ^ kEach * '\\', 1);
  return !(found & kEach * 0x80);
}

// How many bytes of the text can be copied as they are: ASCII without quotes, backslashes and
// controls, and whole characters beyond ASCII.
std::size_t plain_run(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
    if (at + 8 <= text.size() && plain_eight(bytes + at)) {
      at += 8;
      continue;
    }
    std::uint8_t c = bytes[at];
    if (c < 0x80) {
      if (c < 0x20 || c == '"' || c == '\\') break;
      ++at;
      continue;
    }
    std::int32_t next = 0, code = 0;
    U8_NEXT(bytes + at, next, std::int32_t(std::min<std::size_t>(text.size() - at, 4)), code);
    if (code < 0) break;
    at += std::size_t(next);
  }
  return at;
}

}  // namespace

void JsonWriter::value(std::string_view text) {
  separate();
  std::size_t run = plain_run(text);
  if (run == text.size()) return quote(text);
  std::size_t begin = at_;
  put('"');
  for (std::string_view rest = text;; run = plain_run(rest)) {
    put(rest.substr(0, run));
    rest.remove_prefix(run);
    if (rest.empty()) break;
    if (rest[0] != '"' && rest[0] != '\\') {  // a control, or no UTF-8: as the library has it
      at_ = begin;
      return put(
          nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace));
    }
    put('\\');
    put(rest[0]);
    rest.remove_prefix(1);
  }
  put('"');
}

void JsonWriter::value(double number) {
  separate();
  if (!std::isfinite(number)) {
    put(std::string_view("null"));
    return;
  }
  // The library's own digits, so that both ways of writing give the same bytes.
  std::array<char, 64> buffer;
  char* end = nlohmann::detail::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  put(std::string_view(buffer.data(), std::size_t(end - buffer.data())));
}

}  // namespace tidemark::model
