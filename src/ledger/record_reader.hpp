// Records by entry number, and events as reviewed; for the ledger's own files.
#pragma once

#include <set>

#include "ledger/log_reader.hpp"
#include "ledger/records.hpp"

namespace tidemark::ledger {

// Neighbours are unpacked together. Throws StoreFailure.
class RecordReader {
 public:
  // What was known is the first `size` entries.
  RecordReader(Connection& connection, std::int64_t size) : connection_(connection), size_(size) {}

  EntryKind kind(std::int64_t entry) { return run(entry).kind; }
  template <typename T>
  model::Known<T> known(std::int64_t entry, Parse<T> parse) {
    std::size_t i = std::size_t(entry - run(entry).first);
    return read_known(run_, i, bodies_[i], parse);
  }
  ReviewEntry review(std::int64_t entry) {
    std::size_t i = std::size_t(entry - run(entry).first);
    return read_review(run_, i, bodies_[i]);
  }
  // The entry that an event stands under before it is reviewed: of what a review brought, the one
  // that it is of. Nothing when the entry tells of no event.
  std::optional<std::int64_t> origin(std::int64_t entry);
  // The events of these origins as reviewed, in the order of their entries.
  std::vector<model::Known<model::Event>> reviewed_events(const std::set<std::int64_t>& origins);

 private:
  const Run& run(std::int64_t entry);

  Connection& connection_;
  std::int64_t size_;
  Run run_;  // none at first: entries count from 1
  std::vector<std::string> bodies_;
};

}  // namespace tidemark::ledger
