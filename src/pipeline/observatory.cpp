#include "pipeline/observatory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <utility>

#include "base/csv.hpp"

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::Result;

constexpr const char* kTheatre = "theatre";
constexpr const char* kGazetteers = "gazetteers";  // one path a line

std::string database_of(const std::string& folder) {
  return (fs::path(folder) / "observatory.db").string();
}

// Remembered files must be found from wherever the next command runs.
std::string lasting(const base::World& world, const std::string& path) {
  return world.exists(path) ? fs::absolute(path).lexically_normal().string() : path;
}

Result<Wanted> remembered(ledger::Ledger& ledger) {
  auto theatre = ledger.setting(kTheatre);
  if (!theatre) return theatre.error();
  auto gazetteers = ledger.setting(kGazetteers);
  if (!gazetteers) return gazetteers.error();
  return Wanted{*theatre, base::split_list(*gazetteers, '\n')};
}

Result<void> remember(ledger::Ledger& ledger, const Wanted& wanted) {
  auto done = ledger.set_setting(kTheatre, wanted.theatre);
  if (!done) return done.error();
  return ledger.set_setting(kGazetteers, fmt::format("{}", fmt::join(wanted.gazetteers, "\n")));
}

Result<Wanted> joined(Wanted before, Wanted wanted, const std::string& folder) {
  if (before.theatre.empty()) return wanted;
  if (!wanted.theatre.empty() && wanted.theatre != before.theatre) {
    return Error{fmt::format("this observatory is of the theatre '{}', not '{}'", before.theatre,
                             wanted.theatre),
                 folder};
  }
  for (std::string& file : wanted.gazetteers) {
    if (std::ranges::find(before.gazetteers, file) == before.gazetteers.end()) {
      before.gazetteers.push_back(std::move(file));
    }
  }
  return before;
}

}  // namespace

Result<Observatory> make_observatory(const base::World& world, const std::string& share,
                                     const std::string& folder, Wanted wanted, Faults& faults) {
  std::vector<std::string> shipped = theatre_names(world, share);
  if (wanted.theatre.empty() && shipped.size() == 1) wanted.theatre = shipped.front();
  if (std::ranges::find(shipped, wanted.theatre) == shipped.end()) {
    wanted.theatre = lasting(world, wanted.theatre);
  }
  for (std::string& file : wanted.gazetteers) file = lasting(world, file);

  // A theatre that does not open leaves no ledger behind.
  bool is_new = !world.exists(database_of(folder));
  if (is_new) {
    auto resources = open_resources(world, share, wanted, faults);
    if (!resources) return resources.error();
    auto ledger = ledger::open_ledger(database_of(folder), ledger::OpenMode::create);
    if (!ledger) return ledger.error();
    auto done = remember(**ledger, wanted);
    if (!done) return done.error();
    return Observatory{folder, std::move(*resources), std::move(*ledger)};
  }
  auto ledger = ledger::open_ledger(database_of(folder), ledger::OpenMode::existing);
  if (!ledger) return ledger.error();
  auto before = remembered(**ledger);
  if (!before) return before.error();
  auto both = joined(std::move(*before), std::move(wanted), folder);
  if (!both) return both.error();
  auto resources = open_resources(world, share, *both, faults);
  if (!resources) return resources.error();
  auto done = remember(**ledger, *both);
  if (!done) return done.error();
  return Observatory{folder, std::move(*resources), std::move(*ledger)};
}

Result<Observatory> open_observatory(const base::World& world, const std::string& share,
                                     const std::string& folder, Faults& faults) {
  if (!world.exists(database_of(folder))) {
    return Error{"here is no observatory: 'tidemark build … -o DIR' makes one", folder};
  }
  auto ledger = ledger::open_ledger(database_of(folder), ledger::OpenMode::existing);
  if (!ledger) return ledger.error();
  auto wanted = remembered(**ledger);
  if (!wanted) return wanted.error();
  Faults found;
  auto resources = open_resources(world, share, *wanted, found);
  if (!resources) return resources.error();
  std::ranges::move(found.warnings, std::back_inserter(faults.warnings));
  std::ranges::move(found.refused, std::back_inserter(faults.warnings));
  return Observatory{folder, std::move(*resources), std::move(*ledger)};
}

}  // namespace tidemark::pipeline
