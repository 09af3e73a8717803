#include <algorithm>

#include "base/sha256.hpp"
#include "ledger/chain.hpp"
#include "ledger/sqlite/sql.hpp"
#include "ledger/sqlite/sqlite_ledger.hpp"

namespace tidemark::ledger {
namespace {

using base::Error;
using base::Instant;
using base::Result;

// Writes entries behind the last one. REQUIRES: a write transaction is open for as long as it
// lives.
class Appender {
 public:
  Appender(Database& database, Instant known_at, std::string_view author)
      : append_(database, sql::kAppend) {
    entry_.author = author;
    entry_.hash = kFirstPrevious;
    entry_.known_at = known_at;
    Statement head(database, sql::kHead);
    if (head.bind().step()) {
      entry_.sequence = head.number(0);
      // A clock that was set back must not make later knowledge look earlier.
      entry_.known_at = std::max(known_at, Instant{head.number(1)});
      entry_.hash = head.text(2);
    }
  }

  void append(EntryKind kind, std::string body) {
    ++entry_.sequence;
    entry_.kind = kind;
    entry_.body = std::move(body);
    entry_.hash = chain_hash(entry_.hash, entry_);
    append_
        .bind(entry_.sequence, to_text(kind), entry_.known_at.seconds, entry_.author, entry_.body,
              entry_.hash)
        .step();
  }

 private:
  Statement append_;
  Entry entry_;  // the last one written
};

// Why these entries are not those of one report, or nothing.
std::string fault_of(const ReportEntries& entries) {
  const std::string& id = entries.report.id;
  if (id != base::sha256_hex(entries.raw)) {
    return fmt::format("report {} ('{}') does not have the hash of its bytes", id,
                       entries.report.stem);
  }
  auto foreign = [&](const auto& record) { return record.report != id; };
  if (std::any_of(entries.events.begin(), entries.events.end(), foreign)) {
    return fmt::format("report {} comes with an event of another report", id);
  }
  if (std::any_of(entries.figures.begin(), entries.figures.end(), foreign)) {
    return fmt::format("report {} comes with a figure of another report", id);
  }
  return "";
}

}  // namespace

Result<bool> SqliteLedger::add_report(const ReportEntries& entries, Instant known_at,
                                      std::string_view author) {
  if (std::string fault = fault_of(entries); !fault.empty()) return error(fault);
  return guarded([&]() -> Result<bool> {
    Transaction transaction(database_, Transaction::Mode::write);
    if (Statement(database_, sql::kOriginal).bind(entries.report.id).step()) return false;
    Statement(database_, sql::kAddOriginal).bind(entries.report.id, Blob{entries.raw}).step();
    Appender appender(database_, known_at, author);
    appender.append(EntryKind::report, model::canonical(model::to_json(entries.report)));
    for (const model::Event& event : entries.events) {
      appender.append(EntryKind::event, model::canonical(model::to_json(event)));
    }
    for (const model::Figure& figure : entries.figures) {
      appender.append(EntryKind::figure, model::canonical(model::to_json(figure)));
    }
    transaction.commit();
    return true;
  });
}

Result<void> SqliteLedger::add_baselines(const std::vector<model::Baseline>& rows, Instant known_at,
                                         std::string_view author) {
  return guarded([&]() -> Result<void> {
    Transaction transaction(database_, Transaction::Mode::write);
    Statement known(database_, sql::kHasBaseline);
    Appender appender(database_, known_at, author);
    for (const model::Baseline& row : rows) {
      std::string body = model::canonical(model::to_json(row));
      if (!known.bind(body).step()) appender.append(EntryKind::baseline, std::move(body));
    }
    transaction.commit();
    return {};
  });
}

Result<void> SqliteLedger::set_setting(std::string_view key, std::string_view value) {
  return guarded([&]() -> Result<void> {
    Statement(database_, sql::kSetSetting).bind(key, value).step();
    return {};
  });
}

}  // namespace tidemark::ledger
