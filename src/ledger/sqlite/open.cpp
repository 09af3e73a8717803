#include "ledger/sqlite/open.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstring>
#include <filesystem>
#include <thread>

#include "ledger/place_index.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

constexpr std::int64_t kApplicationId = 0x5469646d;  // "Tidm", shown by file(1) and SQLite's tools

// The format of the ledger that the file holds; 0: it holds nothing.
std::int64_t identify_file(Connection& connection) {
  auto identity = connection.ask(sql::kSqliteIdentity);
  identity->next();
  std::int64_t application = identity->number(0), format = identity->number(1),
               objects = identity->number(2);
  if (application == 0 && format == 0 && objects == 0) return 0;
  if (application != kApplicationId) throw StoreFailure("is a database of another program");
  check_format(format);
  return format;
}

// The file as it is, beside it: what comes next changes every page of it.
void keep_copy(SqliteConnection& connection, std::int64_t format) {
  std::string copy = fmt::format("{}.format{}", connection.name(), format);
  if (std::filesystem::exists(copy)) return;
  connection.run(sql::kSqliteKeepCopy, std::string_view(copy));
}

// From whatever the file holds to our format, in one step.
void bring_up_to_date(SqliteConnection& connection) {
  if (identify_file(connection) == 1) keep_copy(connection, 1);
  Transaction transaction(connection, Access::write);
  std::int64_t format = identify_file(connection);
  if (format == kFormat) return;  // another process was faster
  if (format == 1) connection.script(sql::kSqliteSetFormat1Aside);
  if (format != 2) connection.script(sql::kSqliteFormat2);
  connection.script(sql::kSqliteFormat3);
  if (format == 1) migrate_from_format_1(connection);
  if (format == 2) index_places(connection);
  connection.script(fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {};",
                                kApplicationId, kFormat));
  transaction.commit();
}

void use_wal(Connection& connection) {
  auto mode = connection.ask(sql::kSqliteUseWal);
  mode->next();
  if (mode->text(0) != "wal") {
    throw StoreFailure(
        "cannot be kept in write-ahead mode (a ledger needs a file on a local disk)");
  }
}

// Of several programs that make the same ledger at once only one can switch the mode; SQLite tells
// the others so without waiting, lest they wait for one another for ever.
void use_wal_in_turn(Connection& connection) {
  using namespace std::chrono;
  for (auto deadline = steady_clock::now() + seconds(15);;) {
    try {
      return use_wal(connection);
    } catch (const StoreBusy&) {
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
    throw StoreFailure(fmt::format("its folder cannot be written: {}", std::strerror(errno)));
  }
}

}  // namespace

std::unique_ptr<Connection> open_sqlite(const std::string& path, OpenMode mode) {
  check_folder(path, mode);
  using Missing = SqliteConnection::Missing;
  auto connection = std::make_unique<SqliteConnection>(
      path, mode == OpenMode::create ? Missing::create : Missing::refuse);
  connection->script(sql::kSqliteConnection);
  // Nothing is changed in a file before it is known to be ours or empty.
  std::int64_t format = identify_file(*connection);
  if (connection->read_only()) throw StoreFailure("cannot be written: the file is read-only");
  if (format == 0 && mode == OpenMode::existing) {
    throw StoreFailure("holds no ledger (the database is empty)");
  }
  use_wal_in_turn(*connection);
  if (format != kFormat) bring_up_to_date(*connection);
  return connection;
}

}  // namespace tidemark::ledger
