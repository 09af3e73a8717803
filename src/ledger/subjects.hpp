// What the projections know of an entry: the places that it tells of, with the gist of it, and the
// entry that it reviews.
#pragma once

#include <string>
#include <unordered_map>
#include <vector>

#include "ledger/entry.hpp"
#include "ledger/gist.hpp"
#include "ledger/store/connection.hpp"
#include "model/baseline.hpp"
#include "model/event.hpp"
#include "model/review.hpp"

namespace tidemark::ledger {

struct AtPlace {
  std::string place, gist;  // gazetteer id
};

struct Subjects {
  std::vector<AtPlace> places;  // each place once
  std::int64_t target = 0;      // 0: reviews nothing
};

Subjects subjects_of(const model::Event& event, const Voice& voice);
Subjects subjects_of(const model::Baseline& row);
Subjects subjects_of(const model::Review& review);

// Who speaks in a report. REQUIRES: of a copy, the original is in the log, if anywhere
Voice voice_in(Connection& connection, const model::Report& report, std::int64_t entry);
// The same of the report with that id; throws StoreFailure when there is none.
Voice voice_in(Connection& connection, std::string_view report_id);

// The same as subjects_of from records as stored, in the order of the log from its first entry on:
// it remembers who speaks in the reports.
class SubjectReader {
 public:
  // Throws StoreFailure when the record is none of that kind.
  Subjects read(EntryKind kind, std::int64_t entry, const std::string& body);

 private:
  std::unordered_map<std::string, Voice> voices_;  // by report id
};

}  // namespace tidemark::ledger
