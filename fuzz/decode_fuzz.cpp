// Whatever the bytes: decoding refuses them, or gives UTF-8 that leads back into them.
// The input's first line is the file's name, whose ending says what it holds.
#include <string>

#include "fuzz/input.hpp"
#include "text/intake.hpp"
#include "text/unicode.hpp"

using namespace tidemark;

namespace {

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    text::CodePoint c = text::code_point_at(text, at);
    if (c.size == 1 && c.value == 0xFFFD) return false;  // how a byte that is no UTF-8 reads
    at += c.size;
  }
  return true;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  auto [name, bytes] = fuzz::split_first_line(fuzz::bytes_of(data, size));
  auto decoded = text::decode(bytes, std::string(name));
  if (!decoded) {
    fuzz::require(!decoded.error().reason.empty(), "a refusal says why");
    return 0;
  }
  fuzz::require(is_utf8(decoded->text), "clean text is UTF-8");
  fuzz::require(is_utf8(decoded->title), "a title is UTF-8");
  std::size_t clean = 0;
  for (const model::OffsetMap::Piece& piece : decoded->offsets.pieces()) {
    fuzz::require(piece.clean.begin == clean && !piece.clean.empty(), "pieces follow each other");
    fuzz::require(piece.raw.begin <= piece.raw.end && piece.raw.end <= bytes.size(),
                  "a piece stands for bytes of the file");
    clean = piece.clean.end;
  }
  fuzz::require(clean == decoded->text.size(), "pieces cover the clean text");
  for (std::size_t at = 0; at < clean; ++at) {
    base::ByteRange raw = decoded->offsets.to_raw({at, clean});
    base::ByteRange one = decoded->offsets.to_raw({at, at + 1});
    fuzz::require(raw.end <= bytes.size() && one.begin <= one.end && one.end <= bytes.size(),
                  "every clean range leads back into the file");
  }
  return 0;
}
