#include "ledger/entry.hpp"

#include <array>

namespace tidemark::ledger {
namespace {

constexpr std::array<std::string_view, kKinds> kNames = {"report",   "event",  "figure",
                                                         "baseline", "review", "source_grade"};

}  // namespace

std::string_view to_text(EntryKind kind) { return kNames[std::size_t(kind)]; }

std::optional<EntryKind> parse_entry_kind(std::string_view text) {
  for (std::size_t i = 0; i < kKinds; ++i) {
    if (kNames[i] == text) return EntryKind(i);
  }
  return std::nullopt;
}

}  // namespace tidemark::ledger
