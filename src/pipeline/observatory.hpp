// An observatory: a folder with a ledger (observatory.db) that remembers its theatre and
// gazetteers.
#pragma once

#include <limits>
#include <memory>
#include <string>

#include "base/files.hpp"
#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "pipeline/faults.hpp"
#include "pipeline/resources.hpp"

namespace tidemark::pipeline {

// Later than anything that was recorded.
inline constexpr base::Instant kEver{std::numeric_limits<std::int64_t>::max()};

struct Observatory {
  std::string folder;
  Resources resources;
  std::unique_ptr<ledger::Ledger> ledger;
};

// Makes the observatory when the folder holds none. What is wanted is remembered: gazetteers are
// added to those of before; another theatre than before is refused.
base::Result<Observatory> make_observatory(const base::World& world, const std::string& share,
                                           const std::string& folder, Wanted wanted,
                                           Faults& faults);

// An existing observatory with what it remembers. Its data was refused when it was named first:
// here, broken lines are only warnings.
base::Result<Observatory> open_observatory(const base::World& world, const std::string& share,
                                           const std::string& folder, Faults& faults);

}  // namespace tidemark::pipeline
