// What the ledger asks of a database, whichever it is: one connection and its statements, which
// belong to one thread at a time.
//
// SQL comes from ledger/sql; parameters are $1, $2 … in the order of their first use, which both
// SQLite and PostgreSQL understand. Everything throws StoreFailure, which ends the operation under
// way; its text says in one clause what happened to the store.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace tidemark::ledger {

class StoreFailure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Somebody else holds the lock that was needed, and held it for as long as we wait.
class StoreBusy : public StoreFailure {
 public:
  using StoreFailure::StoreFailure;
};

struct Blob {
  std::string_view bytes;
};

using Value = std::variant<std::int64_t, std::string_view, Blob>;

// The rows that a question gave, one after the other.
class Rows {
 public:
  virtual ~Rows() = default;
  virtual bool next() = 0;
  // REQUIRES: next() was true. Columns count from 0.
  virtual std::int64_t number(int column) const = 0;
  virtual std::string_view bytes(int column) const = 0;  // until the next row
  std::string text(int column) const { return std::string(bytes(column)); }
};

enum class Access { read, write };

// The statements that each database writes in its own way.
struct Dialect {
  std::string_view begin_read, begin_write;
  std::string_view index_places;   // $1: JSON, [["place",entry,"gist"],…]
  std::string_view at_places;      // $1: places, JSON; $2: the last entry
  std::string_view check_storage;  // gives "ok", or what is damaged
};

class Connection {
 public:
  Connection(std::string name, const Dialect& dialect)
      : name_(std::move(name)), dialect_(dialect) {}
  virtual ~Connection() = default;

  // The file, or the address without its password.
  const std::string& name() const { return name_; }
  const Dialect& dialect() const { return dialect_; }

  template <typename... Values>
  std::unique_ptr<Rows> ask(std::string_view sql, const Values&... values) {
    return execute(sql, std::array<Value, sizeof...(values)>{Value(values)...});
  }
  // When there are no rows that matter.
  template <typename... Values>
  void run(std::string_view sql, const Values&... values) {
    auto rows = ask(sql, values...);
    while (rows->next()) {
    }
  }
  // Several statements that bind nothing.
  virtual void script(std::string_view sql) = 0;

  virtual bool in_transaction() const = 0;

 protected:
  // SQL of static storage is prepared once.
  virtual std::unique_ptr<Rows> execute(std::string_view sql, std::span<const Value> values) = 0;

 private:
  std::string name_;
  Dialect dialect_;
};

inline constexpr std::int64_t kFormat = 3;  // of what is written, in either store
// Throws StoreFailure when a store of that format was written by a later program than this.
void check_format(std::int64_t format);

// One state throughout; `write` lets no other writer in meanwhile. Rolls back unless committed.
class Transaction {
 public:
  Transaction(Connection& connection, Access access);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Connection& connection_;
};

}  // namespace tidemark::ledger
