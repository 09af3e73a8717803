// The ledger's connection to an SQLite file.
#pragma once

#include <map>
#include <vector>

#include "ledger/store/connection.hpp"

struct sqlite3;
struct sqlite3_stmt;

namespace tidemark::ledger {

class SqliteConnection : public Connection {
 public:
  enum class Missing { create, refuse };

  // Opens the file and no more.
  SqliteConnection(const std::string& path, Missing missing);
  ~SqliteConnection() override;

  void script(std::string_view sql) override;
  bool in_transaction() const override;
  bool read_only() const;

 protected:
  std::unique_ptr<Rows> execute(std::string_view sql, std::span<const Value> values) override;

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  using Statement = std::unique_ptr<sqlite3_stmt, Finalize>;
  class Result;

  Statement prepare(std::string_view sql);

  std::unique_ptr<sqlite3, Close> handle_;
  // By where their text stands; one that is under way is not here.
  std::multimap<const char*, Statement> idle_;
};

}  // namespace tidemark::ledger
