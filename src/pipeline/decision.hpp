// One decision of a reviewer as written in a terminal or in a row of a table, and what it comes to.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "pipeline/observatory.hpp"

namespace tidemark::pipeline {

// Empty fields leave things as they are. The names are those of the table's columns.
struct Decision {
  std::string action;      // accept, reject, correct, merge, split, add or withdraw
  std::int64_t entry = 0;  // of the event; 0 for add
  std::int64_t into = 0;   // merge
  std::string reason;
  std::map<std::string, std::string> fields;                // see kEventFields
  std::vector<std::map<std::string, std::string>> parts{};  // split: the same for each
};

// What can be corrected: "-" makes empty what may be.
inline constexpr const char* kEventFields[] = {"type", "side",     "opponent_side", "place_id",
                                               "date", "modality", "actor"};

// The event's fields as a table shows them.
std::map<std::string, std::string> fields_of(const model::Event& event);

// The fault names the field in `column`.
struct Fault {
  std::string column, reason;
};

// The event with the fields that are given. Sides, types, places, dates and modalities must exist.
// The rule becomes "review".
std::optional<Fault> change(model::Event& event, const std::map<std::string, std::string>& fields,
                            const theatre::Theatre& theatre);

// An event that nobody read: the report's id or name, and the words of its text that tell of it.
base::Result<model::Event> quoted(ledger::Ledger& ledger, const std::string& report,
                                  const std::string& quote);

// Records the decision, if it says anything. The entry's number.
struct Recorded {
  std::int64_t entry = 0;
  std::optional<Fault> fault;
  std::size_t part = 0;  // of a split, at which the fault is
};
// `event` is the one that is reviewed, as it is now, or the one that is added.
Recorded record(const Decision& decision, model::Event event, Observatory& observatory,
                base::Instant known_at, const std::string& author);

}  // namespace tidemark::pipeline
