#include "base/sha256.hpp"
#include "ledger/chain.hpp"
#include "ledger/sqlite/sql.hpp"
#include "ledger/sqlite/sqlite_ledger.hpp"

namespace tidemark::ledger {
namespace {

using base::Error;
using base::Result;

// That the bytes of a report entry are there and are those that it names.
Result<void> check_original(Statement& originals, const Entry& entry) {
  auto report = model::parse_report(model::Json::parse(entry.body, nullptr, false));
  if (!report) {
    return Error{fmt::format("entry {} is broken: {}", entry.sequence, report.error().reason)};
  }
  const std::string& id = report->id;
  if (!originals.bind(id).step()) {
    return Error{fmt::format("entry {} is broken: the original of report {} is missing",
                             entry.sequence, id)};
  }
  if (base::sha256_hex(originals.text(0)) != id) {
    return Error{fmt::format("entry {} is broken: the original of report {} was changed",
                             entry.sequence, id)};
  }
  return {};
}

Result<void> check_log(Database& database) {
  ChainWalk walk;
  try {
    Statement rows(database, sql::kLog), originals(database, sql::kOriginal);
    rows.bind(0);
    while (rows.step()) {
      Entry entry = read_entry(rows);
      if (auto sound = walk.next(entry); !sound) return sound;
      if (entry.kind != EntryKind::report) continue;
      if (auto sound = check_original(originals, entry); !sound) return sound;
    }
  } catch (const SqliteFailure& failure) {
    return Error{
        fmt::format("entry {} cannot be read: the file {}", walk.sequence() + 1, failure.what())};
  }
  return {};
}

}  // namespace

Result<void> SqliteLedger::verify() {
  return guarded([&]() -> Result<void> {
    Transaction transaction(database_, Transaction::Mode::read);  // one state throughout
    if (auto sound = check_log(database_); !sound) return error(sound.error().reason);
    Statement stray(database_, sql::kOriginalWithoutReport);
    if (stray.bind().step()) {
      return error(fmt::format("original {} belongs to no report", stray.text(0)));
    }
    // Last, because it can't name an entry: the tree structure, and the indexes against the log.
    Statement file(database_, sql::kCheckFile);
    file.bind().step();
    if (file.text(0) != "ok") return error(fmt::format("is damaged: {}", file.text(0)));
    return {};
  });
}

}  // namespace tidemark::ledger
