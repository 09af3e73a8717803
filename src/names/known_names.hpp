// What the gazetteer says of a name as it is written, folded and looked up once for each spelling.
#pragma once

#include <cstdint>
#include <string_view>

#include "base/memo.hpp"
#include "names/place_index.hpp"

namespace tidemark::names {

class KnownNames {
 public:
  // The index must outlive it.
  explicit KnownNames(const PlaceIndex& places) : places_(places) {}

  // As PlaceIndex answers.
  bool knows(std::string_view name) const { return look_up(name) & kKnown; }
  bool knows_exactly(std::string_view name) const { return look_up(name) & kExactly; }
  bool names_no_point(std::string_view name) const { return look_up(name) & kNoPoint; }

 private:
  enum Bit : std::uint8_t { kKnown = 1, kExactly = 2, kNoPoint = 4 };

  std::uint8_t look_up(std::string_view name) const {
    return memo_.get(name, [&] {
      return std::uint8_t((places_.knows(name) ? kKnown : 0) |
                          (places_.knows_exactly(name) ? kExactly : 0) |
                          (places_.names_no_point(name) ? kNoPoint : 0));
    });
  }

  const PlaceIndex& places_;
  mutable base::Memo<std::uint8_t> memo_;
};

}  // namespace tidemark::names
