// How entries are stored: in runs of one kind, instant and author, their records as JSON lines in
// one zstd frame. Shared keys and words so cost little, and what is hashed stays plain JSON.
#pragma once

#include <string>
#include <vector>

#include "ledger/entry.hpp"
#include "ledger/store/connection.hpp"
#include "proof/digest.hpp"

namespace tidemark::ledger {

// A row of the log as stored.
struct Run {
  std::int64_t first = 0, last = 0;
  EntryKind kind = EntryKind::report;
  base::Instant known_at;
  std::string author;
  std::int64_t of_kind = 0;
  std::string hashes;  // 32 bytes for each entry
  std::string seal;    // SHA-256 of bodies: tells of a changed bit that unpacking would pass over
  std::string bodies;

  std::size_t count() const { return std::size_t(last - first + 1); }
  std::string_view link(std::size_t i) const { return std::string_view(hashes).substr(32 * i, 32); }
};

// More entries than these begin a new run, so that reading one entry never unpacks many.
inline constexpr std::size_t kMostInRun = 256;

// A row of sql::kRunsAfter and its like. Throws StoreFailure when its kind is none that we know.
Run read_run(const Rows& row);
void write_run(Connection& connection, const Run& run);

// The records, one for each entry. Throws StoreFailure when they cannot be unpacked.
std::vector<std::string> unpack_bodies(const Run& run);
// REQUIRES: no record holds a line break, as canonical JSON never does
std::string pack_bodies(const std::vector<std::string>& bodies);

std::string pack(std::string_view bytes);
// Throws StoreFailure.
std::string unpack(std::string_view packed);

}  // namespace tidemark::ledger
