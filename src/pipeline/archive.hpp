// Reports and baselines into an observatory's ledger.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "pipeline/observatory.hpp"
#include "pipeline/reading.hpp"

namespace tidemark::pipeline {

struct Archived {
  std::size_t added = 0;    // reports that were new
  std::size_t present = 0;  // reports that the ledger had already
  std::size_t copies = 0;   // of those added
};

// Rows that cannot be used are refused. A table that gives no row at all fails.
base::Result<void> archive_baseline(const base::World& world, const std::string& file,
                                    Observatory& observatory, base::Instant known_at,
                                    Faults& faults);

// Lends the theatre who held what by every baseline that the ledger has, for reading to lean on.
base::Result<void> lend_holders(Observatory& observatory);

// Told of each report when it is safe on the disk; false: its bytes were there already.
using Acknowledge = std::function<void(const model::Report& report, bool is_new)>;

// Each report whole or not at all, many in a transaction. Copies of reports of the ledger or of
// earlier readings (by publication day, then in their order) are archived with `copy_of`.
base::Result<Archived> archive_reports(std::vector<Reading> readings, Observatory& observatory,
                                       base::Instant known_at, const Acknowledge& acknowledge = {});

}  // namespace tidemark::pipeline
