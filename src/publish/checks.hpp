// What checks of figures found, in words, as JSON lines and as ClaimReview (schema.org, JSON-LD).
#pragma once

#include <string>
#include <vector>

#include "measure/check.hpp"
#include "model/report.hpp"
#include "publish/phrases.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::publish {

struct CheckedReport {
  model::Report report;  // its text is not needed
  std::vector<model::Claim> figures;
  std::vector<measure::Checked> checks;  // by figure
};

// One sentence for people: what the figure was compared with, and the numbers.
std::string finding_line(const CheckedReport& report, std::size_t figure,
                         const measure::Finding& finding, const theatre::Theatre& theatre,
                         const Phrases& phrases);

// Figure by figure with its verdict and its findings. Those that nothing speaks about are only
// counted, unless `all`.
std::string checks_text(const CheckedReport& report, const theatre::Theatre& theatre, bool all);

// One line for each figure: the figure, "report", "verdict", "line", "findings".
std::string checks_jsonl(const CheckedReport& report, const theatre::Theatre& theatre);

// One line for each figure that could be checked. The rating runs from 1 (unit error) to 5.
std::string claim_reviews(const CheckedReport& report, const theatre::Theatre& theatre);

}  // namespace tidemark::publish
