#include "text/mapped_text.hpp"

#include <algorithm>

namespace tidemark::text {

using base::ByteRange;
using model::OffsetMap;

void MappedText::add(std::string_view piece, ByteRange from) {
  std::size_t begin = text.size();
  text += piece;
  offsets.add({begin, text.size()}, from);
}

MappedText identity(std::string text) {
  MappedText mapped{std::move(text), {}};
  mapped.offsets.add({0, mapped.text.size()}, {0, mapped.text.size()});
  return mapped;
}

OffsetMap compose(const OffsetMap& outer, const OffsetMap& inner) {
  OffsetMap composed;
  const auto& pieces = inner.pieces();
  auto literal = [](const OffsetMap::Piece& p) { return p.clean.size() == p.raw.size(); };
  for (const OffsetMap::Piece& piece : outer.pieces()) {
    if (piece.raw.empty() || !literal(piece)) {
      // An inserted break stands at one point; anything else maps as a whole.
      ByteRange raw = piece.raw.empty() ? inner.to_raw({piece.raw.begin, piece.raw.begin + 1})
                                        : inner.to_raw(piece.raw);
      if (piece.raw.empty()) raw.end = raw.begin;
      composed.add(piece.clean, raw);
      continue;
    }
    auto it = std::upper_bound(
        pieces.begin(), pieces.end(), piece.raw.begin,
        [](std::size_t at, const OffsetMap::Piece& p) { return at < p.clean.end; });
    std::size_t done = piece.clean.begin, at = piece.raw.begin;
    for (; it != pieces.end() && at < piece.raw.end; ++it) {
      std::size_t end = std::min(piece.raw.end, it->clean.end), size = end - at;
      composed.add({done, done + size}, inner.to_raw({at, end}));
      done += size;
      at = end;
    }
  }
  return composed;
}

MappedText without(std::string_view text, const std::vector<ByteRange>& removed) {
  MappedText kept;
  std::size_t at = 0;
  auto keep = [&](std::size_t end) {
    if (at < end) kept.add(text.substr(at, end - at), {at, end});
  };
  for (const ByteRange& range : removed) {
    keep(range.begin);
    at = range.end;
  }
  keep(text.size());
  return kept;
}

}  // namespace tidemark::text
