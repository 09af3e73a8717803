// An observatory: a ledger that remembers its theatre and gazetteers, in a folder's file
// (observatory.db) or in a PostgreSQL database.
#pragma once

#include <limits>
#include <memory>
#include <optional>
#include <string>
#include <utility>

#include "base/files.hpp"
#include "base/result.hpp"
#include "ledger/ledger.hpp"
#include "pipeline/faults.hpp"
#include "pipeline/resources.hpp"

namespace tidemark::pipeline {

// Later than anything that was recorded.
inline constexpr base::Instant kEver{std::numeric_limits<std::int64_t>::max()};

// Where an observatory is kept.
struct Where {
  Where(std::string in_folder, std::string in_store = "")
      : folder(std::move(in_folder)), store(std::move(in_store)) {}

  std::string folder;
  std::string store;  // postgresql://…; empty: the folder's own file

  // As ledger::open_ledger takes it.
  std::string ledger() const;
};

struct Observatory {
  Resources resources;
  std::unique_ptr<ledger::Ledger> ledger;
  // Files that keep what can be made anew; empty: it is made anew each time.
  std::string cells;   // the cells of the map
  std::string copies;  // the keys by which copies are found
};

// Makes the observatory when there is none. What is wanted is remembered: gazetteers are
// added to those of before, as known at `known_at` (default: now); another theatre than before is
// refused. What an observatory was made with has always been known.
base::Result<Observatory> make_observatory(const base::World& world, const std::string& share,
                                           const Where& where, Wanted wanted, Faults& faults,
                                           std::optional<base::Instant> known_at = {});

// The ledger alone, for questions that need neither theatre nor gazetteers.
base::Result<std::unique_ptr<ledger::Ledger>> open_existing_ledger(const base::World& world,
                                                                   const Where& where);

// An existing observatory with what it remembers, of gazetteers those known by then. Its data was
// refused when it was named first: here, broken lines are only warnings.
base::Result<Observatory> open_observatory(const base::World& world, const std::string& share,
                                           const Where& where, Faults& faults,
                                           base::Instant known_by = kEver);

}  // namespace tidemark::pipeline
