// report.html: one self-contained page: the map, areas, the changes by date with their quoted
// sentence, source and modality, and what was unlocated, undated, planned, conditional or denied.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "publish/checks.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish {

struct ReportOptions {
  std::optional<base::Date> from, to;  // inclusive: which days' changes are listed; nothing: all
  std::vector<CheckedReport> checks{};  // of the reports' figures
};

// `map_svg` is embedded. All text from reports is escaped.
std::string render_report(const Snapshot& snapshot, std::string_view map_svg,
                          const ReportOptions& options = {});

}  // namespace tidemark::publish
