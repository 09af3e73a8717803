// The main job: reports and a baseline in, an observatory with a dated map and its report out.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "pipeline/add.hpp"
#include "pipeline/faults.hpp"
#include "pipeline/resources.hpp"

namespace tidemark::pipeline {

struct BuildRequest {
  AddRequest add;
  Wanted wanted;
  std::string folder;            // for what is published
  std::string store;             // of the ledger; empty: in the folder
  std::optional<base::Date> on;  // the map's day; nothing: the last one of which something is known
  // The report's period; without them from the first day of which something is known to the map's.
  std::optional<base::Date> from, to;
  std::string profile = theatre::internal_profile().name;  // of all that is published
};

struct Built {
  Archived reports;
  std::size_t events = 0;  // all that the observatory holds
  std::size_t baselines = 0;
  base::Date on;
  std::vector<std::string> files;
};

// Writes observatory.db, map.png, map.svg, report.html, claims.jsonl, events.csv, control.geojson,
// areas.csv and the folders export/ and site/ into the folder. What was archived stays so when a
// later step fails.
base::Result<Built> build(base::World& world, const std::string& share, BuildRequest request,
                          Faults& faults, const Progress& progress);

}  // namespace tidemark::pipeline
