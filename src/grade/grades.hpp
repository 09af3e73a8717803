// The grade of each statement, and what it weighs as evidence.
#pragma once

#include <span>

#include "grade/book.hpp"

namespace tidemark::grade {

// What a statement weighs beside one of which nothing is known (F6: 1). A letter or digit that a
// record has earned takes something away; a statement against the source's own side adds half.
// Corroboration adds nothing here: control counts each further report by itself.
double weight_of(char letter, int digit, bool against_own);

// Gives each event its grade.
void grade_all(std::span<model::Known<model::Event>> events, const std::vector<Judgement>& judgements,
               const Book& book);

}  // namespace tidemark::grade
