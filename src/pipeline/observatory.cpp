#include "pipeline/observatory.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <iterator>
#include <utility>

#include "base/csv.hpp"
#include "base/sha256.hpp"

namespace tidemark::pipeline {
namespace {

namespace fs = std::filesystem;
using base::Error;
using base::Result;

constexpr const char* kTheatre = "theatre";
// One path a line; of those that came later, a tab and the second from which on they were known.
constexpr const char* kGazetteers = "gazetteers";

// Remembered files must be found from wherever the next command runs.
std::string lasting(const base::World& world, const std::string& path) {
  return world.exists(path) ? fs::absolute(path).lexically_normal().string() : path;
}

// What the ledger remembers, as it is written there.
struct Remembered {
  std::string theatre;
  std::vector<std::string> lines;

  static std::string path(const std::string& line) { return line.substr(0, line.find('\t')); }
  static base::Instant since(const std::string& line) {
    std::size_t tab = line.find('\t');
    return {tab == std::string::npos ? 0 : std::atoll(line.c_str() + tab + 1)};
  }
  Wanted known_by(base::Instant then) const {
    Wanted wanted{theatre, {}};
    for (const std::string& line : lines) {
      if (since(line) <= then) wanted.gazetteers.push_back(path(line));
    }
    return wanted;
  }
};

Result<Remembered> remembered(ledger::Ledger& ledger) {
  auto theatre = ledger.setting(kTheatre);
  if (!theatre) return theatre.error();
  auto gazetteers = ledger.setting(kGazetteers);
  if (!gazetteers) return gazetteers.error();
  return Remembered{*theatre, base::split_list(*gazetteers, '\n')};
}

Result<void> remember(ledger::Ledger& ledger, const Remembered& all) {
  auto done = ledger.set_setting(kTheatre, all.theatre);
  if (!done) return done.error();
  return ledger.set_setting(kGazetteers, fmt::format("{}", fmt::join(all.lines, "\n")));
}

Result<Remembered> joined(Remembered before, const Wanted& wanted, base::Instant known_at,
                          const Where& where) {
  if (before.theatre.empty()) return Remembered{wanted.theatre, wanted.gazetteers};
  if (!wanted.theatre.empty() && wanted.theatre != before.theatre) {
    return Error{fmt::format("this observatory is of the theatre '{}', not '{}'", before.theatre,
                             wanted.theatre),
                 where.store.empty() ? where.folder : ledger::without_password(where.store)};
  }
  for (const std::string& file : wanted.gazetteers) {
    auto known = std::ranges::find(before.lines, file, Remembered::path);
    if (known == before.lines.end()) {
      before.lines.push_back(fmt::format("{}\t{}", file, known_at.seconds));
    }
  }
  return before;
}

// A database that cannot be asked is as good as none: opening it will say what is wrong.
bool is_there(const base::World& world, const Where& where) {
  if (where.store.empty()) return world.exists(where.ledger());
  return ledger::open_ledger(where.store, ledger::OpenMode::existing).ok();
}

// The user's own, by the XDG Base Directory Specification; "" when there is none.
fs::path user_cache() {
  const auto absolute = [](const char* name) {
    const char* value = std::getenv(name);
    const fs::path path = value ? value : "";
    return path.is_absolute() ? path : fs::path();
  };
  if (fs::path given = absolute("XDG_CACHE_HOME"); !given.empty()) return given;
  const fs::path home = absolute("HOME");
  return home.empty() ? home : home / ".cache";
}

// Where what can be made anew is kept of an observatory: beside its ledger, and of one in a
// database in the user's cache. "": nowhere.
fs::path kept_in(const Where& where) {
  if (where.store.empty()) return where.folder;
  const fs::path cache = user_cache();
  if (cache.empty()) return cache;
  const std::string ledger = base::sha256_hex(ledger::without_password(where.store));
  return cache / "tidemark" / ledger.substr(0, 16);
}

Observatory observatory_of(Resources resources, std::unique_ptr<ledger::Ledger> ledger,
                           const Where& where) {
  Observatory made{std::move(resources), std::move(ledger), {}, {}};
  const fs::path kept = kept_in(where);
  if (kept.empty()) return made;
  // Hidden, for they are no records: deleting them costs only time.
  made.cells = (kept / ".cells").string();
  made.copies = (kept / ".copies").string();
  return made;
}

}  // namespace

std::string Where::ledger() const {
  return store.empty() ? (fs::path(folder) / "observatory.db").string() : store;
}

Result<Observatory> make_observatory(const base::World& world, const std::string& share,
                                     const Where& where, Wanted wanted, Faults& faults,
                                     std::optional<base::Instant> known_at) {
  std::vector<std::string> shipped = theatre_names(world, share);
  if (std::ranges::find(shipped, wanted.theatre) == shipped.end()) {
    wanted.theatre = lasting(world, wanted.theatre);
  }
  for (std::string& file : wanted.gazetteers) file = lasting(world, file);

  // A theatre that does not open leaves no ledger behind.
  if (!is_there(world, where)) {
    if (wanted.theatre.empty() && shipped.size() == 1) wanted.theatre = shipped.front();
    auto resources = open_resources(world, share, wanted, faults);
    if (!resources) return resources.error();
    auto ledger = ledger::open_ledger(where.ledger(), ledger::OpenMode::create);
    if (!ledger) return ledger.error();
    auto done = remember(**ledger, {wanted.theatre, wanted.gazetteers});
    if (!done) return done.error();
    return observatory_of(std::move(*resources), std::move(*ledger), where);
  }
  auto ledger = ledger::open_ledger(where.ledger(), ledger::OpenMode::existing);
  if (!ledger) return ledger.error();
  auto before = remembered(**ledger);
  if (!before) return before.error();
  auto both = joined(std::move(*before), wanted, known_at.value_or(world.now()), where);
  if (!both) return both.error();
  auto resources = open_resources(world, share, both->known_by(kEver), faults);
  if (!resources) return resources.error();
  auto done = remember(**ledger, *both);
  if (!done) return done.error();
  return observatory_of(std::move(*resources), std::move(*ledger), where);
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
                                     const Where& where, Faults& faults, base::Instant known_by) {
  auto ledger = open_existing_ledger(world, where);
  if (!ledger) return ledger.error();
  auto all = remembered(**ledger);
  if (!all) return all.error();
  Faults found;
  auto resources = open_resources(world, share, all->known_by(known_by), found);
  if (!resources) return resources.error();
  std::ranges::move(found.warnings, std::back_inserter(faults.warnings));
  std::ranges::move(found.refused, std::back_inserter(faults.warnings));
  return observatory_of(std::move(*resources), std::move(*ledger), where);
}

}  // namespace tidemark::pipeline
