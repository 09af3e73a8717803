// The records of outlets, taken from the observatory and recorded in its ledger.
#pragma once

#include "base/result.hpp"
#include "pipeline/observatory.hpp"

namespace tidemark::pipeline {

// Records the grades that the rule gives now where they are others than recorded; how many these
// were. So what a question finds is what was known then.
base::Result<std::size_t> record_grades(Observatory& observatory, base::Instant known_at);

// What a person says of an outlet's statements that favour one side. Refused when the theatre knows
// no such outlet or side, or without author, letter A to F (or "-", which takes back) or reason.
base::Result<void> grade_by_hand(Observatory& observatory, const std::string& outlet,
                                 const std::string& letter, model::SourceGrade grade,
                                 base::Instant known_at, const std::string& author);

}  // namespace tidemark::pipeline
