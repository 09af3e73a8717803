#include "ledger/subjects.hpp"

#include <algorithm>

#include "ledger/records.hpp"

namespace tidemark::ledger {

Subjects subjects_of(const model::Event& event) {
  if (!event.place || event.place->id.empty()) return {};
  return {{event.place->id}};
}

Subjects subjects_of(const model::Baseline& row) {
  if (row.place_id.empty()) return {};
  return {{row.place_id}};
}

Subjects subjects_of(const model::Review& review) {
  Subjects found{{}, review.target};
  for (const model::Event& event : review.events) {
    for (std::string& place : subjects_of(event).places) {
      if (std::ranges::find(found.places, place) == found.places.end()) {
        found.places.push_back(std::move(place));
      }
    }
  }
  return found;
}

Subjects subjects_in(EntryKind kind, std::int64_t entry, const std::string& body) {
  switch (kind) {
    case EntryKind::event:
      return subjects_of(read_record(entry, body, model::parse_event));
    case EntryKind::baseline:
      return subjects_of(read_record(entry, body, model::parse_baseline));
    case EntryKind::review:
      return subjects_of(read_record(entry, body, model::parse_review));
    case EntryKind::report:
    case EntryKind::figure:
    case EntryKind::source_grade:
      return {};
  }
  return {};
}

}  // namespace tidemark::ledger
