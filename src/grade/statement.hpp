// A statement about who held a place, seen as testimony: who makes it, whom it favours, whom it
// harms, and what another statement about the same place says of it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/known.hpp"
#include "model/report.hpp"
#include "model/source.hpp"
#include "model/testimony.hpp"

namespace tidemark::grade {

using Reports = std::map<std::string, model::Known<model::Report>>;

struct Statement {
  const model::Testimony* told = nullptr;  // borrowed
  base::Date day;
  base::Date published;                  // of its report; `day` when that is not known
  const std::string* leaning = nullptr;  // side that the outlet favours; empty: none

  // The side that is better off when people believe it, and the one that is worse off; may be "".
  const std::string& favoured() const;
  const std::string& harmed() const;
  bool against_own() const { return !leaning->empty() && harmed() == *leaning; }
};

// Borrows both.
Statement statement_of(const model::Testimony& said, const std::vector<model::Source>& outlets);

// What an event testifies, if it does. A copy speaks with the voice of its original, republished
// text with that of its first outlet.
std::optional<model::Testimony> testimony_of(const model::Known<model::Event>& event,
                                             const Reports& reports);

// Two voices of which neither follows the other: known outlets, not the same one, and not two that
// favour the same side.
bool independent(const Statement& a, const Statement& b);

enum class Echo { nothing, same, contrary };

// What `other` says of `said`. REQUIRES: of the same place
Echo echo_of(const Statement& said, const Statement& other);

// Statements farther apart than so many days say nothing of each other.
inline constexpr int kReachDays = 14;

}  // namespace tidemark::grade
