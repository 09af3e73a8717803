// The recorded grades of outlets as they stand: what people say comes before the rule.
//
// Of each person the last word about an outlet and side stands. When all that stand for a day say
// the same letter, it holds; while they do not, the rule's does, and the disagreement is told.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/date.hpp"
#include "grade/judge.hpp"
#include "model/grade.hpp"

namespace tidemark::grade {

// Under this name the rule's own grades are recorded.
inline constexpr const char* kRule = "tidemark";

struct Standing {
  char letter = 'F';
  std::string basis;  // in words: the counts, or who says it and why; empty: nothing is recorded
};

class Book {
 public:
  // In the order of the log.
  explicit Book(const std::vector<model::GradeEntry>& entries);

  // Of statements of that day.
  Standing of(const std::string& outlet, const std::string& side, base::Date day) const;
  // What the rule said last; nothing: never anything.
  const model::SourceGrade* by_rule(const std::string& outlet, const std::string& side) const;
  std::vector<std::pair<std::string, std::string>> subjects() const;  // outlets and sides, in order

 private:
  struct Words {
    std::optional<model::GradeEntry> rule;
    std::map<std::string, model::GradeEntry> people;  // by author
  };
  std::map<std::pair<std::string, std::string>, Words> words_;
};

// The rule's grades that these records change: those to be recorded.
std::vector<model::SourceGrade> changes(const Records& records, const Book& book);

}  // namespace tidemark::grade
