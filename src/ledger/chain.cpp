#include "ledger/chain.hpp"

#include <fmt/format.h>

#include "base/sha256.hpp"

namespace tidemark::ledger {

using base::Error;

std::string chain_hash(std::string_view previous, const Entry& entry) {
  // Written out rather than dumped, because the record is canonical already; the keys are in order.
  return base::sha256_hex(fmt::format(R"({}{{"author":{},"kind":"{}","known_at":{},"record":{}}})",
                                      previous, model::canonical(entry.author), to_text(entry.kind),
                                      entry.known_at.seconds, entry.body));
}

base::Result<void> ChainWalk::next(const Entry& entry) {
  if (entry.sequence != sequence_ + 1) {
    return Error{
        fmt::format("entry {} is missing (entry {} comes next)", sequence_ + 1, entry.sequence)};
  }
  if (entry.hash != chain_hash(hash_, entry)) {
    return Error{
        fmt::format("entry {} is broken: its hash does not follow from its content and "
                    "the hash before it",
                    entry.sequence)};
  }
  if (sequence_ > 0 && entry.known_at < known_at_) {
    return Error{fmt::format("entry {} is broken: it was known before the entry that it follows",
                             entry.sequence)};
  }
  sequence_ = entry.sequence;
  known_at_ = entry.known_at;
  hash_ = entry.hash;
  return {};
}

}  // namespace tidemark::ledger
