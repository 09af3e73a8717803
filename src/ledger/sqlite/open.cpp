#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <thread>

#include "ledger/sqlite/sql.hpp"
#include "ledger/sqlite/sqlite_ledger.hpp"

namespace tidemark::ledger {
namespace {

constexpr std::int64_t kApplicationId = 0x5469646d;  // "Tidm", shown by file(1) and SQLite's tools
constexpr std::int64_t kFormat = 1;                  // user_version of the schema that we write

enum class Content { nothing, ledger };

Content identify(Database& database) {
  Statement identity(database, sql::kIdentity);
  identity.bind().step();
  std::int64_t application = identity.number(0), format = identity.number(1),
               objects = identity.number(2);
  if (application == 0 && format == 0 && objects == 0) return Content::nothing;
  if (application != kApplicationId) throw SqliteFailure("is a database of another program");
  if (format > kFormat) {
    throw SqliteFailure(
        fmt::format("was written by a newer Tidemark (ledger format {}; this one "
                    "reads up to {})",
                    format, kFormat));
  }
  return Content::ledger;
}

void make_schema(Database& database) {
  Transaction transaction(database, Transaction::Mode::write);
  if (identify(database) == Content::ledger) return;  // another process was faster
  database.run(sql::kSchema);
  database.run(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};", kApplicationId,
                           kFormat));
  transaction.commit();
}

void use_wal(Database& database) {
  Statement mode(database, sql::kUseWal);
  mode.bind().step();
  if (mode.text(0) != "wal") {
    throw SqliteFailure(
        "cannot be kept in write-ahead mode (a ledger needs a file on a local disk)");
  }
}

// Of several programs that make the same ledger at once only one can switch the mode; SQLite tells
// the others so without waiting, lest they wait for one another for ever.
void use_wal_in_turn(Database& database) {
  using namespace std::chrono;
  for (auto deadline = steady_clock::now() + seconds(15);;) {
    try {
      return use_wal(database);
    } catch (const SqliteBusy&) {
      if (steady_clock::now() > deadline) throw;
    }
    std::this_thread::sleep_for(milliseconds(5));
  }
}

// SQLite needs to put its log beside the file, even to read, and does not say so clearly.
void check_folder(const std::string& path, OpenMode mode) {
  std::filesystem::path folder = std::filesystem::path(path).parent_path();
  if (folder.empty()) folder = ".";
  std::error_code ignored;  // the check below says what is wrong
  if (mode == OpenMode::create) std::filesystem::create_directories(folder, ignored);
  if (::access(folder.c_str(), W_OK | X_OK) != 0) {
    throw SqliteFailure(fmt::format("its folder cannot be written: {}", std::strerror(errno)));
  }
}

}  // namespace

Database open_ledger_database(const std::string& path, OpenMode mode) {
  check_folder(path, mode);
  Database database(
      path, mode == OpenMode::create ? Database::Missing::create : Database::Missing::refuse);
  database.run(sql::kConnection);
  // Nothing is changed in a file before it is known to be ours or empty.
  Content content = identify(database);
  if (database.read_only()) throw SqliteFailure("cannot be written: the file is read-only");
  if (content == Content::nothing && mode == OpenMode::existing) {
    throw SqliteFailure("holds no ledger (the database is empty)");
  }
  use_wal_in_turn(database);
  if (content == Content::nothing) make_schema(database);
  return database;
}

base::Result<std::unique_ptr<Ledger>> open_sqlite_ledger(const std::string& path, OpenMode mode) {
  try {
    return std::unique_ptr<Ledger>(
        std::make_unique<SqliteLedger>(path, open_ledger_database(path, mode)));
  } catch (const SqliteFailure& failure) {
    return base::Error{failure.what(), path};
  }
}

}  // namespace tidemark::ledger
