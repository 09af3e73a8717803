// report.html: the review of a period as one self-contained page: what changed hands in sentences,
// maps, a chart and tables, each change with its quoted sentence, source and grade, and what is not
// known. docs/outputs.md describes its parts.
#pragma once

#include <string>
#include <vector>

#include "measure/enclaves.hpp"
#include "publish/checks.hpp"
#include "publish/measure_tables.hpp"
#include "publish/phrases.hpp"
#include "publish/series.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish {

// A piece of a side's territory, and since when it has been so.
struct Pocket {
  measure::Piece piece;
  Since since;
};

struct ReportContent {
  base::DateSpan period;
  const Snapshot& before;             // on the eve of the period
  const Snapshot& after;              // on its last day
  base::DateSpan earlier_period;      // as long, right before it
  const Snapshot* earlier = nullptr;  // on its eve; null when nothing is known of it
  std::vector<SeriesDay> series{};    // from the eve to the last day
  std::vector<Pocket> sieges{};    // that one other side surrounds, on the last day; oldest first
  std::vector<Pocket> enclaves{};  // the others apart from their side's main territory
  double least_pocket_km2 = 0;     // below which pockets are left out
  std::vector<CheckedReport> checks{};                      // of the reports' figures
  std::string map_before{}, map_after{}, map_difference{};  // PNG
  std::size_t ledger_size = 0;  // entries of the ledger that it came from
  std::string ledger_root{};    // of its tree, hexadecimal
  std::string profile{};        // of publication
};

// All text from reports is escaped; nothing in the page is fetched or run.
std::string render_report(const ReportContent& content, const Phrases& phrases);

}  // namespace tidemark::publish
