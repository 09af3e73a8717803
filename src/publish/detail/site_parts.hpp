// The files of the site's data, one function each. docs/outputs.md describes them.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "publish/site.hpp"

namespace tidemark::publish::detail {

// The cells in the order in which the site numbers them: along a curve that fills the plane, so
// that neighbours lie near each other in the file and differences between them are small.
std::vector<int> site_order(const cells::Complex& complex);

// cells.bin: the cells' areas and rings, over one list of corners that neighbours share.
std::string cells_binary(const Snapshot& snapshot, const std::vector<int>& order);

// control.json: who held each cell when, for every version of what was known.
std::string control_json(const SiteContent& content, const std::vector<int>& order);

// site.json: theatre, sides, days, sources and where the data came from.
std::string manifest_json(const SiteContent& content);
// base.json: the country's neighbours, as far as the page shows them, rivers and lakes.
base::Result<std::string> base_json(const SiteContent& content);
// places.json: every place with its names, position and cell.
std::string places_json(const SiteContent& content, const std::vector<int>& order);
// statements.json: reports, what they state, and the rows of tables.
std::string statements_json(const Snapshot& snapshot);

}  // namespace tidemark::publish::detail
