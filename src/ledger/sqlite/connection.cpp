#include "ledger/sqlite/connection.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstring>

#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

constexpr int kBusyMilliseconds = 15'000;

std::string system_reason(sqlite3* handle) {
  int code = sqlite3_system_errno(handle);
  return code == 0 ? sqlite3_errmsg(handle) : std::strerror(code);
}

std::string describe(sqlite3* handle, int code) {
  switch (code & 0xff) {
    case SQLITE_NOTADB: return "is not a ledger (not even an SQLite database)";
    case SQLITE_FULL: return "cannot grow: the disk is full";
    case SQLITE_BUSY: return "is being written by another program for too long";
    case SQLITE_READONLY: return "cannot be written: it is read-only";
    case SQLITE_CANTOPEN: return fmt::format("cannot be opened: {}", system_reason(handle));
    case SQLITE_IOERR: return fmt::format("reading or writing failed: {}", system_reason(handle));
    case SQLITE_CORRUPT: return fmt::format("is damaged: {}", sqlite3_errmsg(handle));
    case SQLITE_TOOBIG: return "cannot take a record of this size";
    default: return fmt::format("refused an operation: {}", sqlite3_errmsg(handle));
  }
}

[[noreturn]] void fail(sqlite3* handle, int code) {
  if ((code & 0xff) == SQLITE_BUSY) throw StoreBusy(describe(handle, code));
  throw StoreFailure(describe(handle, code));
}

void check(sqlite3* handle, int code) {
  if (code != SQLITE_OK) fail(handle, code);
}

}  // namespace

void SqliteConnection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

void SqliteConnection::Finalize::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

SqliteConnection::SqliteConnection(const std::string& path, Missing missing)
    : Connection(path, {sql::kSqliteBeginRead, sql::kSqliteBeginWrite, sql::kSqliteIndexPlaces,
                        sql::kSqliteAtPlaces, sql::kSqliteCheckStorage}) {
  int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_EXRESCODE |
              (missing == Missing::create ? SQLITE_OPEN_CREATE : 0);
  sqlite3* handle = nullptr;
  int code = sqlite3_open_v2(path.c_str(), &handle, flags, nullptr);
  handle_.reset(handle);  // SQLite returns a handle for its message even when opening failed
  check(handle, code);
  check(handle, sqlite3_busy_timeout(handle, kBusyMilliseconds));
}

SqliteConnection::~SqliteConnection() = default;

void SqliteConnection::script(std::string_view sql) {
  check(handle_.get(),
        sqlite3_exec(handle_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr));
}

bool SqliteConnection::in_transaction() const { return sqlite3_get_autocommit(handle_.get()) == 0; }

bool SqliteConnection::read_only() const { return sqlite3_db_readonly(handle_.get(), "main") == 1; }

SqliteConnection::Statement SqliteConnection::prepare(std::string_view sql) {
  if (auto idle = idle_.extract(sql.data()); !idle.empty()) return std::move(idle.mapped());
  sqlite3_stmt* statement = nullptr;
  check(handle_.get(), sqlite3_prepare_v3(handle_.get(), sql.data(), int(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &statement, nullptr));
  return Statement(statement);
}

// Gives its statement back when it goes.
class SqliteConnection::Result : public Rows {
 public:
  Result(SqliteConnection& connection, std::string_view sql, std::span<const Value> values)
      : connection_(connection), sql_(sql.data()), statement_(connection.prepare(sql)) {
    for (std::size_t i = 0; i < values.size(); ++i) {
      std::visit([&](const auto& value) { bind(int(i) + 1, value); }, values[i]);
    }
  }
  ~Result() override {
    sqlite3_reset(statement_.get());  // what went wrong was told by next()
    connection_.idle_.emplace(sql_, std::move(statement_));
  }

  bool next() override {
    int code = sqlite3_step(statement_.get());
    if (code == SQLITE_ROW) return true;
    if (code == SQLITE_DONE) return false;
    fail(handle(), code);
  }
  std::int64_t number(int column) const override {
    return sqlite3_column_int64(statement_.get(), column);
  }
  std::string_view bytes(int column) const override {
    // The pointer first: asking for it may convert the value and with it the size.
    auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
    auto size = std::size_t(sqlite3_column_bytes(statement_.get(), column));
    return bytes == nullptr ? std::string_view() : std::string_view(bytes, size);
  }

 private:
  sqlite3* handle() const { return connection_.handle_.get(); }

  void bind(int at, std::int64_t value) {
    check(handle(), sqlite3_bind_int64(statement_.get(), at, value));
  }
  void bind(int at, std::string_view text) {
    // A null pointer would bind NULL.
    check(handle(), sqlite3_bind_text64(statement_.get(), at, text.empty() ? "" : text.data(),
                                        text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
  }
  void bind(int at, Blob blob) {
    check(handle(),
          sqlite3_bind_blob64(statement_.get(), at, blob.bytes.empty() ? "" : blob.bytes.data(),
                              blob.bytes.size(), SQLITE_TRANSIENT));
  }

  SqliteConnection& connection_;
  const char* sql_;
  Statement statement_;
};

std::unique_ptr<Rows> SqliteConnection::execute(std::string_view sql,
                                                std::span<const Value> values) {
  return std::make_unique<Result>(*this, sql, values);
}

}  // namespace tidemark::ledger
