// What independent sources say of each statement, and the records of outlets that follow from it.
#pragma once

#include <map>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "grade/statement.hpp"

namespace tidemark::grade {

struct Judgement {
  bool repeats = false;  // what the same witness said before: it is no evidence, and not judged
  bool speaks = false;   // its outlet is known
  std::string outlet;
  std::string favoured;  // the side that it favours; empty: nobody who is named
  bool against_own = false;
  int confirmed = 0, contradicted = 0;  // independent outlets
  bool by_opponent = false;             // one that confirms it favours the side that it harms
  // The same from what was published on its own report's day or later: a source can only be right
  // about what others did not know yet.
  bool later_confirmed = false, later_contradicted = false;
};

// In their order. An original and its copies are one witness: what one of them says again is left
// out, what a copy adds is not.
std::vector<Judgement> judge(std::span<const model::Testimony> said,
                             const std::vector<model::Source>& outlets);

// How often the statements of an outlet that favour one side turned out right and wrong. Statements
// that others both confirmed and contradicted are left out.
struct Record {
  int confirmed = 0, contradicted = 0;

  bool operator==(const Record&) const = default;
};
using Records = std::map<std::pair<std::string, std::string>, Record>;  // by outlet and side
Records records_of(const std::vector<Judgement>& judgements);

// A to E by the rule of succession, (confirmed + 1) ÷ (judged + 2); F with fewer than five judged.
char letter_of(const Record& record);

// 1 to 5 from what independent outlets say; 6 when none says anything.
int digit_of(const Judgement& judgement);

}  // namespace tidemark::grade
