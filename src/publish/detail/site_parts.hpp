// The files of the site's data, one function each. docs/outputs.md describes them.
#pragma once

#include <string>
#include <vector>

#include "base/result.hpp"
#include "publish/detail/territories.hpp"
#include "publish/site.hpp"

namespace tidemark::publish::detail {

// What the site numbers as its cells: those of the country; under a profile that generalises
// borders, ground that looked the same on every day in every state of knowledge.
struct SiteCells {
  Territories territories;
  // Along a curve that fills the plane, so that neighbours lie near each other in the file and
  // differences between them are small.
  std::vector<int> order;
  std::vector<int> number;  // by territory: its place in the order
};
SiteCells site_cells(const SiteContent& content);

// cells.bin: the cells' areas and rings, over one list of corners that neighbours share.
base::Result<std::string> cells_binary(const Snapshot& snapshot, const SiteCells& cells);

// control.json: who held each cell when, for every version of what was known.
std::string control_json(const SiteContent& content, const SiteCells& cells);

// bands.json: between which km² each side held, for every version.
std::string bands_json(const SiteContent& content);

// site.json: theatre, sides, days, sources and where the data came from.
std::string manifest_json(const SiteContent& content);
// base.json: the country's neighbours, as far as the page shows them, rivers and lakes, and where
// its areas of the first level meet.
base::Result<std::string> base_json(const SiteContent& content);
// places.json: every place with its names, position and cell.
std::string places_json(const SiteContent& content, const SiteCells& cells);
// statements.json: reports, what they state, the rows of tables, and checked figures.
std::string statements_json(const SiteContent& content);

}  // namespace tidemark::publish::detail
