#include "pipeline/find_report.hpp"

#include <vector>

#include "pipeline/observatory.hpp"

namespace tidemark::pipeline {

base::Result<std::string> find_report(ledger::Ledger& ledger, const std::string& what) {
  auto reports = ledger.reports(kEver);
  if (!reports) return reports.error();
  if (reports->contains(what)) return what;
  std::vector<std::string> found;
  for (const auto& [id, known] : *reports) {
    if (known.record.stem == what) found.push_back(id);
  }
  if (found.empty()) return base::Error{"no report has this id or name", what};
  if (found.size() > 1) return base::Error{"several reports have this name: give an id", what};
  return found.front();
}

}  // namespace tidemark::pipeline
