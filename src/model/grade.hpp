// The Admiralty code: how reliable a source is (A to E, F: cannot be judged) and how credible one
// statement of it (1 to 5, 6: cannot be judged). docs/grading.md gives the rule.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "base/date.hpp"
#include "base/result.hpp"

namespace tidemark::model {

// What is recorded of an outlet's statements that favour one side: by the rule, with the counts
// behind it, or by a person, with a reason.
struct SourceGrade {
  std::string outlet;                   // id
  std::string side;                     // whom the statements favour; empty: nobody who is named
  std::optional<char> letter;           // A to F; nothing: a person takes back what he said
  int confirmed = 0, contradicted = 0;  // statements, by the rule
  std::optional<base::Date> from, to;   // of statements of these days only
  std::string reason;                   // of a person; empty: by the rule

  bool operator==(const SourceGrade&) const = default;
};

// A recorded one with who recorded it.
struct GradeEntry {
  SourceGrade grade;
  std::string author;
  base::Instant known_at;
  std::int64_t entry = 0;
};

// Of one statement.
struct Grade {
  char letter = 'F';
  int digit = 6;
  bool against_own = false;  // it harms the side that its source favours
  double weight = 1;         // as evidence, beside 1 of a statement of which nothing is known
  int confirmed = 0, contradicted = 0;  // independent outlets that say the same, the contrary
  std::string basis;                    // of the letter, in words; empty: nothing
};

// "B2"
inline std::string to_text(const Grade& grade) {
  return grade.letter + std::to_string(grade.digit);
}

}  // namespace tidemark::model
