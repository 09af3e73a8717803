#include "model/report.hpp"

#include <algorithm>

namespace tidemark::model {

using base::ByteRange;

void OffsetMap::add(ByteRange clean, ByteRange raw) {
  if (clean.empty()) return;
  if (!pieces_.empty()) {
    Piece& last = pieces_.back();
    bool both_literal = last.clean.size() == last.raw.size() && clean.size() == raw.size();
    if (both_literal && last.raw.end == raw.begin) {
      last.clean.end = clean.end;
      last.raw.end = raw.end;
      return;
    }
  }
  pieces_.push_back({clean, raw});
}

ByteRange OffsetMap::to_raw(ByteRange clean) const {
  auto holding = [&](std::size_t offset) {
    auto it = std::upper_bound(pieces_.begin(), pieces_.end(), offset,
                               [](std::size_t o, const Piece& p) { return o < p.clean.end; });
    return it == pieces_.end() ? (pieces_.empty() ? it : it - 1) : it;
  };
  if (pieces_.empty() || clean.empty()) return {};
  auto first = holding(clean.begin), last = holding(clean.end - 1);
  auto literal = [](const Piece& p) { return p.clean.size() == p.raw.size(); };
  std::size_t begin =
      literal(*first) ? first->raw.begin + (clean.begin - first->clean.begin) : first->raw.begin;
  std::size_t end =
      literal(*last) ? last->raw.begin + (clean.end - last->clean.begin) : last->raw.end;
  return {begin, end};
}

}  // namespace tidemark::model
