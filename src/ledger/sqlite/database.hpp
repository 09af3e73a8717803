// SQLite's C handles, owned. One Database and its Statements belong to one thread at a time.
//
// Everything throws SqliteFailure, which ends the operation under way; the ledger's methods turn it
// into a Result. Its text says in one clause what happened to the file.
#pragma once

#include <cstdint>
#include <memory>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace tidemark::ledger {

class SqliteFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Somebody else holds the lock that was needed, and held it for as long as we wait.
class SqliteBusy : public SqliteFailure {
 public:
  using SqliteFailure::SqliteFailure;
};

class Database {
 public:
  enum class Missing { create, refuse };

  Database(const std::string& path, Missing missing);
  // Runs statements that bind nothing and whose rows do not matter.
  void run(std::string_view script);
  bool in_transaction() const;
  bool read_only() const;
  sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

struct Blob {
  std::string_view bytes;
};

// One prepared statement. Values are copied when bound.
class Statement {
 public:
  Statement(Database& database, std::string_view sql);

  // Starts anew with ?1, ?2 … = values.
  template <typename... Values>
  Statement& bind(const Values&... values) {
    reset();
    int at = 0;
    (bind_at(++at, values), ...);
    return *this;
  }
  // True: there is a row to read; false: done.
  bool step();

  // REQUIRES: step() was true. Columns count from 0.
  std::int64_t number(int column) const;
  std::string text(int column) const;  // of a text or a blob

 private:
  void reset();
  void bind_at(int at, std::int64_t value);
  void bind_at(int at, std::string_view text);
  void bind_at(int at, Blob blob);

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  sqlite3* database_;
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
};

// Rolls back unless committed.
class Transaction {
 public:
  enum class Mode { read, write };  // write: takes the writer's lock at once, not midway

  Transaction(Database& database, Mode mode);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Database& database_;
};

}  // namespace tidemark::ledger
