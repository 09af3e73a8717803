// Text under cleaning, with the way back to what it was made from.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/range.hpp"
#include "model/report.hpp"

namespace tidemark::text {

struct MappedText {
  std::string text;
  model::OffsetMap offsets;

  // Appends `piece`, which stands for the bytes `from` of the source.
  void add(std::string_view piece, base::ByteRange from);
};

// The text itself, mapped byte by byte.
MappedText identity(std::string text);

// `outer` was made from the text that `inner` maps to raw bytes: its offsets, led back to those.
model::OffsetMap compose(const model::OffsetMap& outer, const model::OffsetMap& inner);

// What is left of `text` without the ranges. REQUIRES: sorted, without overlap.
MappedText without(std::string_view text, const std::vector<base::ByteRange>& removed);

}  // namespace tidemark::text
