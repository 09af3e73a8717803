#include "pipeline/grading.hpp"

#include <fmt/format.h>

#include "grade/book.hpp"
#include "pipeline/sums.hpp"

namespace tidemark::pipeline {

base::Result<std::size_t> record_grades(Observatory& observatory, base::Instant known_at) {
  auto sums = sums_of(observatory);
  if (!sums) return sums.error();
  if (auto done = keep(observatory, *sums); !done) return done.error();
  auto recorded = observatory.ledger->grades(kEver);
  if (!recorded) return recorded.error();
  auto changed = grade::changes(sums->records, grade::Book(*recorded));
  if (changed.empty()) return 0u;
  auto done = observatory.ledger->add_grades(changed, known_at, grade::kRule);
  if (!done) return done.error();
  return changed.size();
}

base::Result<void> grade_by_hand(Observatory& observatory, const std::string& outlet,
                                 const std::string& letter, model::SourceGrade grade,
                                 base::Instant known_at, const std::string& author) {
  const theatre::Theatre& theatre = observatory.resources.theatre;
  if (!theatre.outlet(outlet)) return base::Error{"is no outlet of this theatre", outlet};
  if (!grade.side.empty() && !theatre.side(grade.side)) {
    return base::Error{"is no side of this theatre", grade.side};
  }
  if (author.empty() || author == grade::kRule) return base::Error{"a grade needs its author"};
  if (grade.reason.empty()) return base::Error{"a grade needs a reason"};
  if (grade.from && grade.to && *grade.to < *grade.from) {
    return base::Error{"a grade that ends before it begins"};
  }
  if (letter != "-") {
    if (letter.size() != 1 || letter < "A" || letter > "F") {
      return base::Error{"is no letter from A to F", letter};
    }
    grade.letter = letter.front();
  }
  grade.outlet = outlet;
  return observatory.ledger->add_grades({grade}, known_at, author);
}

}  // namespace tidemark::pipeline
