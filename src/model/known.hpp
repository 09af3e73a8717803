// A record together with when, and by which ledger entry, we learnt it.
#pragma once

#include <cstdint>

#include "base/date.hpp"
#include "model/grade.hpp"

namespace tidemark::model {

template <typename T>
struct Known {
  T record;
  base::Instant known_at;
  std::int64_t entry = 0;  // sequence number in the ledger
  Grade grade{};           // of an event, as known by then; control weighs it by this
};

}  // namespace tidemark::model
