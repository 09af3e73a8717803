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

Result<Wanted> joined(Wanted before, Wanted wanted, const Where& where) {
  if (before.theatre.empty()) return wanted;
  if (!wanted.theatre.empty() && wanted.theatre != before.theatre) {
    return Error{fmt::format("this observatory is of the theatre '{}', not '{}'", before.theatre,
                             wanted.theatre),
                 where.store.empty() ? where.folder : ledger::without_password(where.store)};
  }
  for (std::string& file : wanted.gazetteers) {
    if (std::ranges::find(before.gazetteers, file) == before.gazetteers.end()) {
      before.gazetteers.push_back(std::move(file));
    }
  }
  return before;
}

// A database that cannot be asked is as good as none: opening it will say what is wrong.
bool is_there(const base::World& world, const Where& where) {
  if (where.store.empty()) return world.exists(where.ledger());
  return ledger::open_ledger(where.store, ledger::OpenMode::existing).ok();
}

}  // namespace

std::string Where::ledger() const {
  return store.empty() ? (fs::path(folder) / "observatory.db").string() : store;
}

Result<Observatory> make_observatory(const base::World& world, const std::string& share,
                                     const Where& where, Wanted wanted, Faults& faults) {
  std::vector<std::string> shipped = theatre_names(world, share);
  if (wanted.theatre.empty() && shipped.size() == 1) wanted.theatre = shipped.front();
  if (std::ranges::find(shipped, wanted.theatre) == shipped.end()) {
    wanted.theatre = lasting(world, wanted.theatre);
  }
  for (std::string& file : wanted.gazetteers) file = lasting(world, file);

  // A theatre that does not open leaves no ledger behind.
  if (!is_there(world, where)) {
    auto resources = open_resources(world, share, wanted, faults);
    if (!resources) return resources.error();
    auto ledger = ledger::open_ledger(where.ledger(), ledger::OpenMode::create);
    if (!ledger) return ledger.error();
    auto done = remember(**ledger, wanted);
    if (!done) return done.error();
    return Observatory{std::move(*resources), std::move(*ledger)};
  }
  auto ledger = ledger::open_ledger(where.ledger(), ledger::OpenMode::existing);
  if (!ledger) return ledger.error();
  auto before = remembered(**ledger);
  if (!before) return before.error();
  auto both = joined(std::move(*before), std::move(wanted), where);
  if (!both) return both.error();
  auto resources = open_resources(world, share, *both, faults);
  if (!resources) return resources.error();
  auto done = remember(**ledger, *both);
  if (!done) return done.error();
  return Observatory{std::move(*resources), std::move(*ledger)};
}

Result<std::unique_ptr<ledger::Ledger>> open_existing_ledger(const base::World& world,
                                                             const Where& where) {
  if (where.store.empty() && !world.exists(where.ledger())) {
    return Error{"here is no observatory: 'tidemark init' or 'tidemark build … -o DIR' makes one",
                 where.folder};
  }
  return ledger::open_ledger(where.ledger(), ledger::OpenMode::existing);
}

Result<Observatory> open_observatory(const base::World& world, const std::string& share,
                                     const Where& where, Faults& faults) {
  auto ledger = open_existing_ledger(world, where);
  if (!ledger) return ledger.error();
  auto wanted = remembered(**ledger);
  if (!wanted) return wanted.error();
  Faults found;
  auto resources = open_resources(world, share, *wanted, found);
  if (!resources) return resources.error();
  std::ranges::move(found.warnings, std::back_inserter(faults.warnings));
  std::ranges::move(found.refused, std::back_inserter(faults.warnings));
  return Observatory{std::move(*resources), std::move(*ledger)};
}

}  // namespace tidemark::pipeline
