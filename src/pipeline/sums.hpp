// What follows from all that was told, kept beside the log so that only what is new has to be read:
// the outlets' records and the last day of which something is known. It can be made anew at any
// time.
#pragma once

#include <optional>
#include <string>

#include "grade/judge.hpp"
#include "pipeline/observatory.hpp"

namespace tidemark::pipeline {

struct Sums {
  std::int64_t size = 0;  // of the log that this is of
  std::string chain;      // hash of its last entry
  std::string outlets;    // of whom the theatre says what it says: records depend on it
  grade::Records records;
  std::optional<base::Date> last_day;  // on which somebody is said to have held a place
};

// Of the log as it is.
base::Result<Sums> sums_of(const Observatory& observatory);
base::Result<void> keep(Observatory& observatory, const Sums& sums);
// That what is kept follows from the log; an error where it does not.
base::Result<void> check_sums(const Observatory& observatory);

// The last day of what was known by then.
base::Result<std::optional<base::Date>> last_day_told(const Observatory& observatory,
                                                      std::optional<base::Instant> known_by);

}  // namespace tidemark::pipeline
