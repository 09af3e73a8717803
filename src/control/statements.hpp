// Everything that speaks of cells, as statements about each of them, and what those about one cell
// come to on a day.
#pragma once

#include <span>
#include <vector>

#include "control/statement.hpp"

namespace tidemark::control {

std::vector<Statement> statements_of(const std::vector<KnownEvent>& events,
                                     const std::vector<KnownBaseline>& baselines,
                                     const cells::Complex& complex, const EvidenceOptions& options);

// By cell, and for each in the order in which it hears them.
void put_in_order(std::vector<Statement>& statements);

// The statements of one cell after the other: calls each(span) for every cell that has any.
// REQUIRES: in order
template <typename Each>
void for_each_cell(std::span<const Statement> statements, Each each) {
  for (std::size_t begin = 0, end = 0; begin < statements.size(); begin = end) {
    while (end < statements.size() && statements[end].cell == statements[begin].cell) ++end;
    each(statements.subspan(begin, end - begin));
  }
}

// Adds the evidence of one cell. REQUIRES: statements of one cell, in order
void add_evidence(std::span<const Statement> of_cell, base::Date valid,
                  const EvidenceOptions& options, std::vector<Evidence>& evidence);

}  // namespace tidemark::control
