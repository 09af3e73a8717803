#include <fmt/format.h>

#include <optional>

#include "ledger/appender.hpp"
#include "ledger/sql.hpp"
#include "ledger/sqlite/open.hpp"

namespace tidemark::ledger {
namespace {

void move_original(Connection& connection, std::string_view report_id, std::int64_t entry) {
  auto row = connection.ask(sql::kSqliteFormat1Original, report_id);
  if (!row->next()) {
    throw StoreFailure(
        fmt::format("cannot be brought to format {}: the original of report {} is missing", kFormat,
                    report_id));
  }
  add_original(connection, report_id, entry, row->text(0));
}

}  // namespace

void migrate_from_format_1(SqliteConnection& connection) {
  std::optional<Appender> appender;
  SubjectReader reader;
  base::Instant known_at;
  std::string author;
  auto rows = connection.ask(sql::kSqliteFormat1Log);
  while (rows->next()) {
    std::int64_t entry = rows->number(0);
    auto kind = parse_entry_kind(rows->text(1));
    if (!kind) throw StoreFailure(fmt::format("entry {} has an unknown kind", entry));
    bool another = known_at != base::Instant{rows->number(2)} || author != rows->text(3);
    // Reports stand in runs of their own, as when they are added.
    if (appender && (another || *kind == EntryKind::report)) appender->flush();
    if (!appender || another) {
      known_at = {rows->number(2)};
      author = rows->text(3);
      appender.emplace(connection, known_at, author);
    }
    std::string body = rows->text(4);
    Subjects subjects = reader.read(*kind, entry, body);
    if (*kind == EntryKind::report) move_original(connection, rows->text(6), entry);
    std::string hash = proof::to_hex(appender->append(*kind, std::move(body), subjects).hash);
    if (hash != rows->text(5)) {
      throw StoreFailure(fmt::format(
          "cannot be brought to format {}: entry {} is broken, its hash does not follow from its "
          "content and the hash before it",
          kFormat, entry));
    }
  }
  if (appender) appender->flush();
  rows.reset();  // a table that is being read cannot be dropped
  connection.script(sql::kSqliteDropFormat1);
}

}  // namespace tidemark::ledger
