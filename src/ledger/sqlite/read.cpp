#include <optional>

#include "ledger/sqlite/sql.hpp"
#include "ledger/sqlite/sqlite_ledger.hpp"

namespace tidemark::ledger {
namespace {

using base::Instant;
using base::Result;
using model::Known;

// A row of (sequence, known_at, body). Throws when the body is not such a record.
template <typename T>
Known<T> read_known(const Statement& row, Result<T> (*parse)(const model::Json&)) {
  std::string body = row.text(2);
  Result<T> record = parse(model::Json::parse(body, nullptr, /*allow_exceptions=*/false));
  if (!record) {
    throw SqliteFailure(fmt::format("entry {}: {}", row.number(0), record.error().reason));
  }
  return {std::move(record).value(), Instant{row.number(1)}, row.number(0)};
}

template <typename T>
std::vector<Known<T>> read_kind(Database& database, EntryKind kind, Instant known_by,
                                Result<T> (*parse)(const model::Json&)) {
  std::vector<Known<T>> found;
  Statement rows(database, sql::kEntriesOfKind);
  rows.bind(to_text(kind), known_by.seconds);
  while (rows.step()) found.push_back(read_known(rows, parse));
  return found;
}

}  // namespace

Entry read_entry(const Statement& row) {
  std::optional<EntryKind> kind = parse_entry_kind(row.text(1));
  if (!kind) {
    throw SqliteFailure(
        fmt::format("entry {} has an unknown kind '{}'", row.number(0), row.text(1)));
  }
  return {row.number(0), *kind, Instant{row.number(2)}, row.text(3), row.text(4), row.text(5)};
}

Result<std::vector<Known<model::Event>>> SqliteLedger::events(Instant known_by) {
  using Events = Result<std::vector<Known<model::Event>>>;
  return guarded([&]() -> Events {
    return read_kind(database_, EntryKind::event, known_by, model::parse_event);
  });
}

Result<std::vector<Known<model::Figure>>> SqliteLedger::figures(Instant known_by) {
  using Figures = Result<std::vector<Known<model::Figure>>>;
  return guarded([&]() -> Figures {
    return read_kind(database_, EntryKind::figure, known_by, model::parse_figure);
  });
}

Result<std::vector<Known<model::Baseline>>> SqliteLedger::baselines(Instant known_by) {
  using Baselines = Result<std::vector<Known<model::Baseline>>>;
  return guarded([&]() -> Baselines {
    return read_kind(database_, EntryKind::baseline, known_by, model::parse_baseline);
  });
}

Result<std::map<std::string, Known<model::Report>>> SqliteLedger::reports(Instant known_by) {
  using Reports = std::map<std::string, Known<model::Report>>;
  return guarded([&]() -> Result<Reports> {
    Reports found;
    Statement rows(database_, sql::kReportsWithoutText);
    rows.bind(known_by.seconds);
    while (rows.step()) {
      Known<model::Report> known = read_known(rows, model::parse_report);
      std::string id = known.record.id;
      found.emplace(std::move(id), std::move(known));
    }
    return found;
  });
}

Result<model::Report> SqliteLedger::report(std::string_view id) {
  return guarded([&]() -> Result<model::Report> {
    Statement row(database_, sql::kReport);
    if (!row.bind(id).step()) return error(fmt::format("has no report {}", id));
    return read_known(row, model::parse_report).record;
  });
}

Result<std::string> SqliteLedger::raw(std::string_view report_id) {
  return guarded([&]() -> Result<std::string> {
    Statement row(database_, sql::kOriginal);
    if (!row.bind(report_id).step()) return error(fmt::format("has no report {}", report_id));
    return row.text(0);
  });
}

Result<std::vector<Entry>> SqliteLedger::log(std::int64_t after) {
  return guarded([&]() -> Result<std::vector<Entry>> {
    std::vector<Entry> entries;
    Statement rows(database_, sql::kLog);
    rows.bind(after);
    while (rows.step()) entries.push_back(read_entry(rows));
    return entries;
  });
}

Result<std::string> SqliteLedger::setting(std::string_view key) {
  return guarded([&]() -> Result<std::string> {
    Statement row(database_, sql::kSetting);
    return row.bind(key).step() ? row.text(0) : std::string();
  });
}

}  // namespace tidemark::ledger
