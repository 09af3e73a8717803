// What changed in what was believed of one day between two states of knowledge, and by which
// entries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ledger/fold.hpp"
#include "pipeline/view.hpp"

namespace tidemark::pipeline {

// An entry that made a difference.
struct Cause {
  std::int64_t entry = 0;
  base::Instant known_at;
  bool gone = false;  // it counted before and does not any more
  // A report's sentence or a table's row in words; of a review its reason.
  std::string what;
  std::string who;  // the report, the table's source or the reviewer
};

struct Changed {
  std::string place, name;
  std::string before, after;  // side; "" nobody known
  std::vector<Cause> causes;
};

struct AreaChange {
  std::string side;  // "" not known
  double before_km2 = 0, after_km2 = 0;
};

struct Comparison {
  base::Date valid;
  base::Instant before, after;
  std::vector<AreaChange> areas;
  std::vector<Changed> places;  // by name
};

// The observatory as it was opened by each of the two instants: its gazetteers too have a time.
base::Result<Comparison> compare(const Observatory& then, const Observatory& now, base::Date valid,
                                 base::Instant before, base::Instant after);

}  // namespace tidemark::pipeline
