#include "ledger/sqlite/database.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstring>

namespace tidemark::ledger {
namespace {

constexpr int kBusyMilliseconds = 15'000;

std::string system_reason(sqlite3* handle) {
  int code = sqlite3_system_errno(handle);
  return code == 0 ? sqlite3_errmsg(handle) : std::strerror(code);
}

std::string describe(sqlite3* handle, int code) {
  switch (code & 0xff) {
    case SQLITE_NOTADB:
      return "is not a ledger (not even an SQLite database)";
    case SQLITE_FULL:
      return "cannot grow: the disk is full";
    case SQLITE_BUSY:
      return "is being written by another program for too long";
    case SQLITE_READONLY:
      return "cannot be written: it is read-only";
    case SQLITE_CANTOPEN:
      return fmt::format("cannot be opened: {}", system_reason(handle));
    case SQLITE_IOERR:
      return fmt::format("reading or writing failed: {}", system_reason(handle));
    case SQLITE_CORRUPT:
      return fmt::format("is damaged: {}", sqlite3_errmsg(handle));
    case SQLITE_TOOBIG:
      return "cannot take a record of this size";
    default:
      return fmt::format("refused an operation: {}", sqlite3_errmsg(handle));
  }
}

[[noreturn]] void fail(sqlite3* handle, int code) {
  if ((code & 0xff) == SQLITE_BUSY) throw SqliteBusy(describe(handle, code));
  throw SqliteFailure(describe(handle, code));
}

void check(sqlite3* handle, int code) {
  if (code != SQLITE_OK) fail(handle, code);
}

}  // namespace

void Database::Close::operator()(sqlite3* handle) const {
  sqlite3_close_v2(handle);
}

Database::Database(const std::string& path, Missing missing) {
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE |
              (missing == Missing::create ? SQLITE_OPEN_CREATE : 0);
  sqlite3* handle = nullptr;
  int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);  // SQLite returns a handle for its message even when opening failed
  check(handle, code);
  check(handle, sqlite3_busy_timeout(handle, kBusyMilliseconds));
}

void Database::run(std::string_view script) {
  check(handle(), sqlite3_exec(handle(), std::string(script).c_str(), nullptr, nullptr, nullptr));
}

bool Database::in_transaction() const {
  return sqlite3_get_autocommit(handle()) == 0;
}
bool Database::read_only() const {
  return sqlite3_db_readonly(handle(), "main") == 1;
}

void Statement::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement::Statement(Database& database, std::string_view sql) : database_(database.handle()) {
  sqlite3_stmt* statement = nullptr;
  check(database_, sqlite3_prepare_v2(database_, sql.data(), int(sql.size()), &statement, nullptr));
  statement_.reset(statement);
}

bool Statement::step() {
  int code = sqlite3_step(statement_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  fail(database_, code);
}

// The outcome of the run before was reported by its own step.
void Statement::reset() {
  sqlite3_reset(statement_.get());
}

void Statement::bind_at(int at, std::int64_t value) {
  check(database_, sqlite3_bind_int64(statement_.get(), at, value));
}

void Statement::bind_at(int at, std::string_view text) {
  // A null pointer would bind NULL.
  check(database_, sqlite3_bind_text64(statement_.get(), at, text.empty() ? "" : text.data(),
                                       text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void Statement::bind_at(int at, Blob blob) {
  check(database_,
        sqlite3_bind_blob64(statement_.get(), at, blob.bytes.empty() ? "" : blob.bytes.data(),
                            blob.bytes.size(), SQLITE_TRANSIENT));
}

std::int64_t Statement::number(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string Statement::text(int column) const {
  // The pointer first: asking for it may convert the value and with it the size.
  auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  auto size = std::size_t(sqlite3_column_bytes(statement_.get(), column));
  return bytes == nullptr ? std::string() : std::string(bytes, size);
}

Transaction::Transaction(Database& database, Mode mode) : database_(database) {
  database_.run(mode == Mode::write ? "BEGIN IMMEDIATE" : "BEGIN");
}

Transaction::~Transaction() {
  // A full disk has SQLite roll back by itself; a rollback that fails leaves it to the next
  // opening.
  if (database_.in_transaction()) {
    sqlite3_exec(database_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
  }
}

void Transaction::commit() {
  database_.run("COMMIT");
}

}  // namespace tidemark::ledger
