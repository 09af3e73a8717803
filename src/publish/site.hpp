// The data of the site: what its page draws and tells, as files that any web host serves
// (docs/outputs.md describes each). Cells are sent once; what changes is told as intervals of days
// per cell, once for what is known today and as differences for what was known earlier.
//
// Contact data in quoted text is redacted, movements of forces are left out, positions of places
// have 3 decimals.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "model/folding.hpp"
#include "publish/checks.hpp"
#include "publish/looks.hpp"
#include "publish/series.hpp"
#include "publish/snapshot.hpp"
#include "theatre/waters.hpp"

namespace tidemark::publish {

// Who held each cell when, as known by one instant.
class Timelines {
 public:
  explicit Timelines(base::Instant known, std::size_t cells) : known_(known), cells_(cells) {}
  // The looks of all cells from `day` on, until the next one that is added.
  // REQUIRES: later than the days added before
  void add(base::Date day, const control::ControlMap& map);

  using Timeline = std::vector<std::pair<base::Date, CellLook>>;  // each look with its first day
  const std::vector<Timeline>& cells() const { return cells_; }
  base::Instant known() const { return known_; }

 private:
  base::Instant known_;
  std::vector<Timeline> cells_;
};

struct SiteFile {
  std::string name;
  std::string bytes;
};

struct SiteContent {
  const Snapshot& snapshot;       // of the day that the page opens on, as known at the last version
  const model::Folding& folding;  // by which the page finds names
  base::Date first, last;         // the days between which the page's slider moves
  std::vector<theatre::Water> waters;
  std::map<std::string, std::string> neighbour_names;  // in the theatre's own script
  const std::vector<CheckedReport>& checks;            // of the reports' figures
  std::vector<Timelines> versions;  // in the order in which they were known, at least one
  // Of each version what its days come to: how surely how much was held.
  std::vector<std::vector<SeriesDay>> series{};
  std::size_t ledger_size = 0;  // entries of the ledger that it came from
  std::string ledger_root;      // of its tree, hexadecimal
};

base::Result<std::vector<SiteFile>> site_data(const SiteContent& content);

}  // namespace tidemark::publish
