// The gist of an event: who is said to have held a place, on which day, and by whom. What control
// reads, in some forty bytes beside the place's name, so that a map of some places does not unpack
// and parse every record about them.
#pragma once

#include <string>
#include <string_view>

#include "model/report.hpp"
#include "model/testimony.hpp"

namespace tidemark::ledger {

// Who speaks in a report.
struct Voice {
  std::int64_t report = 0;    // entry
  std::int64_t original = 0;  // entry of the report that it is a near copy of; 0: of none
  std::optional<base::Date> published;
  std::string outlet;  // whose words they are; empty: not known
};
// `original` is the voice of the report that it is a copy of; nothing when it is of none.
Voice voice_of(const model::Report& report, std::int64_t entry, const Voice* original);

// Empty unless the event testifies.
// Fields, parted by "|": three letters (type, scope, modality) and "!" for a part;
// side; opponent's side; first day; days; entries of report and original; publication; outlet. Days
// count from 1970-01-01, in decimal; what is not known is empty.
std::string gist_of(const model::Event& event, const Voice& voice);

// In place of a gist: entries that are no events, and events with a "|" in a name, whose record has
// to be read.
inline constexpr const char* kBaselineGist = "b";
inline constexpr const char* kReviewGist = "r";
inline constexpr const char* kNoGist = "?";

// What a gist says. Reports are named by their entry numbers. Throws StoreFailure.
model::Testimony read_gist(std::string_view place, std::int64_t entry, std::string_view gist);
// The same of an event that was read whole. REQUIRES: it testifies
model::Testimony testimony_of(const model::Event& event, std::int64_t entry, const Voice& voice);

}  // namespace tidemark::ledger
