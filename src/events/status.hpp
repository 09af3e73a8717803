// Status: whether a clause tells a fact, a claim, an aim, a condition or a failure, and who says so.
#pragma once

#include <string>
#include <vector>

#include "events/clause.hpp"
#include "model/event.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

struct StatusReading {
  model::Modality modality = model::Modality::asserted;
  std::vector<std::string> said_by;  // outermost first
  int recalled_by = kNone;           // clause of saying whose time is the anchor inside it
};

// "claimed, said by A": for tests and --explain.
std::string to_text(const StatusReading& status);

// `said_before`: the modality of the last attribution, for "the witness added"; updated.
StatusReading read_status(const std::vector<Clause>& clauses, int clause,
                          const std::vector<Group>& groups, const names::Marked& marked,
                          std::string_view text, const theatre::Theatre& theatre,
                          model::Modality& said_before);

}  // namespace tidemark::events
