#include "grade/grades.hpp"

namespace tidemark::grade {
namespace {

// Of A to E the middle of the share of statements that came true; F and 6 take nothing away,
// because nothing is known.
constexpr double kOfLetter[] = {1, 0.9, 0.7, 0.5, 0.3, 1};
constexpr double kOfDigit[] = {1, 1, 1, 0.7, 0.5, 1};
constexpr double kAgainstOwn = 1.5;

}  // namespace

double weight_of(char letter, int digit, bool against_own) {
  return kOfLetter[letter - 'A'] * kOfDigit[digit - 1] * (against_own ? kAgainstOwn : 1);
}

model::Grade grade_of(const Judgement& judgement, base::Date day, const Book& book) {
  if (!judgement.speaks) return {};
  Standing standing = book.of(judgement.outlet, judgement.favoured, day);
  int digit = digit_of(judgement);
  return {standing.letter,          digit,
          judgement.against_own,    weight_of(standing.letter, digit, judgement.against_own),
          judgement.confirmed,      judgement.contradicted,
          std::move(standing.basis)};
}

}  // namespace tidemark::grade
