#include "control/evidence.hpp"

#include "control/statements.hpp"

namespace tidemark::control {

std::vector<Evidence> gather_evidence(std::vector<Statement> statements, base::Date valid,
                                      const EvidenceOptions& options) {
  put_in_order(statements);
  std::vector<Evidence> evidence;
  for_each_cell(statements, [&](std::span<const Statement> of_cell) {
    add_evidence(of_cell, valid, options, evidence);
  });
  return evidence;
}

std::vector<Evidence> gather_evidence(const std::vector<KnownEvent>& events,
                                      const std::vector<KnownBaseline>& baselines,
                                      const cells::Complex& complex, base::Date valid,
                                      const EvidenceOptions& options) {
  return gather_evidence(statements_of(events, baselines, complex, options), valid, options);
}

}  // namespace tidemark::control
