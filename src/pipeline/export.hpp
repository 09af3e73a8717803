// Files for other programs: GIS layers, tables, and the formats of other data projects
// (docs/export.md).
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "pipeline/check_figures.hpp"
#include "pipeline/view.hpp"
#include "publish/layers.hpp"
#include "publish/provenance.hpp"

namespace tidemark::pipeline {

inline constexpr const char* kExportFormats[] = {"gpkg",   "geojson", "csv",  "acled",
                                                 "plover", "viina",   "ucdp", "claimreview"};

std::set<std::string> every_format();

struct ExportRequest {
  std::string folder;
  std::set<std::string> formats;  // of kExportFormats
  // The day of files of one day (default: the span's last), and the span of all others (default: as
  // span_of has it, up to that day; with a day alone, that day).
  std::optional<base::Date> on{}, from{}, to{};
};

// Whether checked figures go into any of the files.
bool wants_checks(const ExportRequest& request);

struct Exported {
  publish::Provenance provenance;
  std::vector<std::string> files;  // with their paths; manifest.json comes last
};

// Refuses days of which the ledger tells nothing. Every file is made before the first is written.
base::Result<Exported> export_files(base::World& world, const Observatory& observatory,
                                    const View& view,
                                    const std::vector<publish::CheckedReport>& checks,
                                    const ExportRequest& request);

}  // namespace tidemark::pipeline
