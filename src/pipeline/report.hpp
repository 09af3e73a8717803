// The review of a period as a page, and the page as a PDF.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "pipeline/view.hpp"
#include "publish/checks.hpp"

namespace tidemark::pipeline {

struct ReportRequest {
  base::DateSpan period;
  std::string language = "en";
};

// The period before: the calendar month before one or more whole months, else as many days.
base::DateSpan period_before(base::DateSpan period);

// From the first day of which something is known to the last; nothing when nothing is.
std::optional<base::DateSpan> known_days(const View& view);

// Whether it was published in the period, or nobody knows when.
bool is_of(base::DateSpan period, const model::Report& report);

// `checks` are of the reports' figures; those of other reports than the period's are left out.
// Refused when there are no words in the language.
base::Result<std::string> make_report(const base::World& world, const std::string& share,
                                      const Observatory& observatory, const View& view,
                                      const ReportRequest& request,
                                      std::vector<publish::CheckedReport> checks);

// The page as Chromium prints it. Refused when there is no Chromium, or it fails.
base::Result<std::string> print_page(base::World& world, const std::string& page);

}  // namespace tidemark::pipeline
