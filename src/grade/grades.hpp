// The grade of each statement, and what it weighs as evidence.
#pragma once

#include "grade/book.hpp"

namespace tidemark::grade {

// What a statement weighs beside one of which nothing is known (F6: 1). A letter or digit that a
// record has earned takes something away; a statement against the source's own side adds half.
// Corroboration adds nothing here: control counts each further report by itself.
double weight_of(char letter, int digit, bool against_own);

// F6 when it does not speak. `day` is that of the statement.
model::Grade grade_of(const Judgement& judgement, base::Date day, const Book& book);

}  // namespace tidemark::grade
