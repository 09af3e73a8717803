// Who is said to have held a place, on which day, and by whom: what grading and control read of an
// event, and nothing else. A ledger can give it without reading the event.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "model/event.hpp"

namespace tidemark::model {

struct Testimony {
  std::int64_t entry = 0;  // of its event in the ledger
  EventType type = EventType::gain;
  Scope scope = Scope::point;
  Modality modality = Modality::asserted;
  bool partial = false;
  Part part;
  std::string side, opponent_side;
  std::string place;  // gazetteer id
  base::DateSpan date;
  std::string report;    // who tells it: any name that no other report has
  std::string original;  // the report that this one is a near copy of; empty: of none
  std::optional<base::Date> published;
  std::string outlet;  // whose words they are; empty: not known

  // The day by which it had happened.
  base::Date day() const { return date.last(); }
  // Copies and their original are one witness.
  const std::string& witness() const { return original.empty() ? report : original; }
};

// Whether an event is one: a fact of a gain, loss or hold by a side at a resolved place on a day.
bool testifies(const Event& event);

// Without report, original, publication and outlet. REQUIRES: testifies(event)
Testimony testimony_of(const Event& event, std::int64_t entry);

}  // namespace tidemark::model
