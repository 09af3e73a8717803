// Figures for reading on a terminal: report, date, quantity, value, words, and what it is said of.
#pragma once

#include <string>
#include <vector>

#include "model/claim.hpp"

namespace tidemark::publish {

struct ReportedFigure {
  std::string report;  // stem
  model::Claim figure;
};

std::string figure_table(const std::vector<ReportedFigure>& figures);

}  // namespace tidemark::publish
