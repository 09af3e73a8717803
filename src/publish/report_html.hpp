// report.html: one self-contained page: the map, areas, the changes by date with their quoted sentence,
// source and modality, and what was unlocated, undated, planned, conditional or denied.
#pragma once

#include <string>

#include "publish/snapshot.hpp"

namespace tidemark::publish {

// `map_svg` is embedded. All text from reports is escaped.
std::string render_report(const Snapshot& snapshot, std::string_view map_svg);

}  // namespace tidemark::publish
