// Half-open ranges of bytes: [begin, end) in one named text.
#pragma once

#include <cstddef>
#include <string_view>

namespace tidemark::base {

struct ByteRange {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin >= end; }
  bool contains(const ByteRange& other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(const ByteRange& other) const { return begin < other.end && other.begin < end; }
  // REQUIRES: end <= text.size()
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }
  bool operator==(const ByteRange&) const = default;
};

}  // namespace tidemark::base
