// What the projections know of an entry: the places that it tells of, and the entry that it reviews.
#pragma once

#include <string>
#include <vector>

#include "ledger/entry.hpp"
#include "model/baseline.hpp"
#include "model/event.hpp"
#include "model/review.hpp"

namespace tidemark::ledger {

struct Subjects {
  std::vector<std::string> places;  // gazetteer ids, each once
  std::int64_t target = 0;          // 0: reviews nothing
};

Subjects subjects_of(const model::Event& event);
Subjects subjects_of(const model::Baseline& row);
Subjects subjects_of(const model::Review& review);
// The same from a record as stored; throws StoreFailure when it is none of that kind.
Subjects subjects_in(EntryKind kind, std::int64_t entry, const std::string& body);

}  // namespace tidemark::ledger
