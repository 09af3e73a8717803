// A statement about who held a place, seen as testimony: who makes it, whom it favours, whom it
// harms, and what another statement about the same place says of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/event.hpp"
#include "model/known.hpp"
#include "model/report.hpp"
#include "model/source.hpp"

namespace tidemark::grade {

using Reports = std::map<std::string, model::Known<model::Report>>;

struct Statement {
  const model::Event* event = nullptr;  // borrowed
  const std::string* place = nullptr;   // gazetteer id, borrowed
  base::Date day;                       // the last of its span
  base::Date published;                 // of its report; `day` when that is not known
  const std::string* outlet = nullptr;  // id of who makes it; empty: not known
  const std::string* leaning = nullptr;  // side that the outlet favours; empty: none

  // The side that is better off when people believe it, and the one that is worse off; may be "".
  const std::string& favoured() const;
  const std::string& harmed() const;
  bool against_own() const { return !leaning->empty() && harmed() == *leaning; }
};

// Nothing unless it is a fact of a gain, loss or hold of a side at a resolved place on a day.
// A copy speaks with the voice of its original, republished text with that of its first outlet.
// Borrows all three.
std::optional<Statement> statement_of(const model::Event& event, const Reports& reports,
                                      const std::vector<model::Source>& outlets);

// Two voices of which neither follows the other: known outlets, not the same one, and not two that
// favour the same side.
bool independent(const Statement& a, const Statement& b);

enum class Echo { nothing, same, contrary };

// What `other` says of `said`. REQUIRES: of the same place
Echo echo_of(const Statement& said, const Statement& other);

// Statements farther apart than so many days say nothing of each other.
inline constexpr int kReachDays = 14;

}  // namespace tidemark::grade
