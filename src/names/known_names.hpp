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

  // As PlaceIndex answers to its questions of the same names.
  struct Answer {
    bool known = false, exactly = false, no_point = false;
  };
  Answer of(std::string_view name) const {
    return memo_.get(name, [&] {
      return Answer{places_.knows(name), places_.knows_exactly(name), places_.names_no_point(name)};
    });
  }
  bool knows(std::string_view name) const { return of(name).known; }
  bool knows_exactly(std::string_view name) const { return of(name).exactly; }

 private:
  const PlaceIndex& places_;
  mutable base::Memo<Answer> memo_;
};

}  // namespace tidemark::names
