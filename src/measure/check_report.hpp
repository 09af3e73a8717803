// Figures of one report beside each other (measure/check.hpp).
#pragma once

#include <vector>

#include "measure/check.hpp"

namespace tidemark::measure {

using Findings = std::vector<std::vector<Finding>>;  // by figure

void compare_units(const std::vector<model::Claim>& figures, Findings& findings);
void compare_numbers(const std::vector<model::Claim>& figures, Findings& findings);
void compare_shares(const std::vector<model::Claim>& figures, const CheckAgainst& against,
                    Findings& findings);
void compare_lists_and_days(const std::vector<model::Claim>& figures, Findings& findings);
void compare_earlier(const std::vector<model::Claim>& figures, const CheckAgainst& against,
                     Findings& findings);

// Whether a stated number agrees with what it ought to be, its precision and hedge considered.
bool agrees(const model::Claim& figure, double low, double high);

}  // namespace tidemark::measure
