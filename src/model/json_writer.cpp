#include "model/json_writer.hpp"

#include <unicode/utf8.h>

#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

namespace tidemark::model {
namespace {

// How many bytes of the text can be copied as they are: ASCII without quotes, backslashes and
// controls, and whole characters beyond ASCII.
std::size_t plain_run(std::string_view text) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t at = 0;
  while (at < text.size()) {
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
  if (plain_run(text) == text.size()) {
    out_ += '"';
    out_ += text;
    out_ += '"';
  } else {
    out_ += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
  }
}

void JsonWriter::value(double number) {
  separate();
  if (!std::isfinite(number)) {
    out_ += "null";
    return;
  }
  // The library's own digits, so that both ways of writing give the same bytes.
  std::array<char, 64> buffer;
  char* end = nlohmann::detail::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  out_.append(buffer.data(), std::size_t(end - buffer.data()));
}

}  // namespace tidemark::model
