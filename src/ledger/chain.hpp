// The hash chain that makes a change to any entry of the ledger visible.
//
//   hash(n) = SHA-256( hash(n-1) ‖ {"author":…,"kind":…,"known_at":…,"record":body} )
//
// in hexadecimal, the braces standing for canonical JSON (model/json.hpp), known_at in seconds
// since 1970 and hash(0) being 64 zeros. The chain cannot tell that entries at its end were cut
// off: for that, keep the last hash elsewhere.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "ledger/ledger.hpp"

namespace tidemark::ledger {

inline constexpr std::string_view kFirstPrevious =
    "0000000000000000000000000000000000000000000000000000000000000000";

// The hash of an entry after `previous`; reads every field but sequence and hash.
// REQUIRES: entry.body is canonical JSON.
std::string chain_hash(std::string_view previous, const Entry& entry);

// Walks a log from its beginning; the first entry that does not continue the chain is the error.
class ChainWalk {
 public:
  base::Result<void> next(const Entry& entry);
  // Of the last sound entry; 0 before the first.
  std::int64_t sequence() const { return sequence_; }

 private:
  std::int64_t sequence_ = 0;
  base::Instant known_at_;
  std::string hash_{kFirstPrevious};
};

}  // namespace tidemark::ledger
