// Writes entries behind the last one, with all that follows from them: links, counts, the index of
// places, complete subtrees. Throws StoreFailure.
#pragma once

#include <array>

#include "ledger/log_reader.hpp"
#include "ledger/place_index.hpp"

namespace tidemark::ledger {

// REQUIRES: a write transaction is open for as long as it lives.
class Appender {
 public:
  Appender(Connection& connection, base::Instant known_at, std::string_view author);

  struct Appended {
    std::int64_t entry;
    proof::Digest hash;
  };
  Appended append(EntryKind kind, std::string body, const Subjects& subjects = {});
  // Ends the run under way. What was appended after the last flush is not written.
  void flush();
  // A run of another ledger as it is there. REQUIRES: it continues the log; nothing is under way.
  void take(const Run& run);

 private:
  std::int64_t& count(EntryKind kind);
  void index(const Subjects& subjects, std::int64_t entry);
  void write(const Run& run);
  void complete_subtrees(std::int64_t size_before);

  Connection& connection_;
  std::string author_;
  LogEnd end_;
  std::array<std::int64_t, kKinds> counts_;  // -1: not asked for yet
  EntryKind kind_ = EntryKind::report;       // of the run under way
  std::vector<std::string> bodies_;
  std::string hashes_;
  PlaceIndex places_;  // of the run under way
  std::vector<std::pair<std::int64_t, std::int64_t>> targets_;
  SubjectReader reader_;  // of runs taken
};

// The bytes of a report, packed, with the report's entry.
void add_original(Connection& connection, std::string_view report_id, std::int64_t entry,
                  std::string_view raw);

}  // namespace tidemark::ledger
