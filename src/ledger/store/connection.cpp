#include "ledger/store/connection.hpp"

#include <fmt/format.h>

namespace tidemark::ledger {

void check_format(std::int64_t format) {
  if (format <= kFormat) return;
  throw StoreFailure(
      fmt::format("was written by a newer Tidemark (ledger format {}; this one reads up to {})",
                  format, kFormat));
}

Transaction::Transaction(Connection& connection, Access access) : connection_(connection) {
  const Dialect& dialect = connection.dialect();
  connection.script(access == Access::write ? dialect.begin_write : dialect.begin_read);
}

Transaction::~Transaction() {
  // A full disk has SQLite roll back by itself; a rollback that fails leaves it to the next
  // opening.
  if (!connection_.in_transaction()) return;
  try {
    connection_.script("ROLLBACK");
  } catch (const StoreFailure&) {
  }
}

void Transaction::commit() { connection_.script("COMMIT"); }

}  // namespace tidemark::ledger
