// Reading the log as it is stored, for the ledger's own files. Everything throws StoreFailure.
#pragma once

#include <functional>
#include <optional>

#include "ledger/run.hpp"
#include "proof/merkle.hpp"

namespace tidemark::ledger {

// The end of the log. Of an empty one: size 0, hash all zero.
struct LogEnd {
  std::int64_t size = 0;
  base::Instant known_at;
  proof::Digest hash = proof::kNothingBefore;
};
LogEnd log_end(Connection& connection);

// How many entries were known by then.
std::int64_t size_at(Connection& connection, base::Instant known_by);
// How many of the first `size` entries are of that kind.
std::int64_t count_of(Connection& connection, EntryKind kind, std::int64_t size);

// The runs that begin after the entry `after`, up to `until`, until `visit` returns false. A few
// are held at a time.
void for_each_run(Connection& connection, std::int64_t after, std::int64_t until,
                  const std::function<bool(const Run&)>& visit);
void for_each_run_of(Connection& connection, EntryKind kind, std::int64_t after, std::int64_t until,
                     const std::function<void(const Run&)>& visit);
// The run that holds an entry; nothing when there is none.
std::optional<Run> run_with(Connection& connection, std::int64_t entry);

// The entry at place i of a run. `body` is its record.
Entry entry_of(const Run& run, std::size_t i, std::string body);

// The hash of one entry of the log. REQUIRES: it is there, or 0, before the first.
proof::Digest link_of(Connection& connection, std::int64_t entry);

// The Merkle tree's complete subtrees. Those of 256 leaves and their like are stored: they are
// looked up when their number is below what `size` entries complete.
proof::Subtrees subtrees_of(Connection& connection, std::int64_t size);
inline constexpr int kStoredLevels = 8;  // levels 8, 16, 24 … are stored

}  // namespace tidemark::ledger
