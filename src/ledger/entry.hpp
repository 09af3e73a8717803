// One entry of the log as everybody sees it, whichever way it is stored.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "proof/digest.hpp"
#include "proof/link.hpp"

namespace tidemark::ledger {

enum class EntryKind { report, event, figure, baseline, review, source_grade };
inline constexpr std::size_t kKinds = 6;
std::string_view to_text(EntryKind);
std::optional<EntryKind> parse_entry_kind(std::string_view);

struct Entry {
  std::int64_t sequence = 0;  // 1, 2, 3 …
  EntryKind kind = EntryKind::report;
  base::Instant known_at;
  std::string author;
  std::string body;  // the record as canonical JSON
  proof::Digest hash{};

  // What its hash is of, besides the hash before. Borrows.
  proof::Link link() const { return {author, to_text(kind), known_at.seconds, body}; }
};

}  // namespace tidemark::ledger
