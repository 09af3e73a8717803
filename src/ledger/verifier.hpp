// Recomputes all that a ledger says of its log while the log is read once, in order.
#pragma once

#include <array>
#include <cstdint>

#include "base/result.hpp"
#include "ledger/log_reader.hpp"
#include "ledger/subjects.hpp"

namespace tidemark::ledger {

class Verifier {
 public:
  explicit Verifier(Connection& connection) : connection_(connection) {}

  // The next run of the log: that it continues what came before, that every entry and its original
  // hash to what is stored. Throws StoreFailure.
  base::Result<void> next(const Run& run);
  // After the last run: that projections and originals hold what the log says and nothing else.
  base::Result<void> finish();
  // Entries found sound so far.
  std::int64_t size() const { return size_; }

 private:
  base::Result<void> check_entry(const Run& run, std::size_t i, const std::string& body);
  base::Result<void> check_original(std::int64_t entry, const std::string& body);
  base::Result<void> check_subtrees(const proof::Digest& leaf);
  base::Result<void> check_originals_belong();
  base::Result<void> check_projections();

  Connection& connection_;
  std::int64_t size_ = 0, originals_ = 0, subtrees_ = 0;
  base::Instant known_at_;
  proof::Digest link_ = proof::kNothingBefore;
  std::array<std::int64_t, kKinds> counts_{};
  SubjectReader subjects_;
  // Sums of hashes of (place, entry, gist) and (target, entry): equal sums, equal sets.
  std::uint64_t places_ = 0, targets_ = 0;
  std::vector<proof::Digest> peaks_;  // roots of the complete subtrees so far, by their size
};

}  // namespace tidemark::ledger
