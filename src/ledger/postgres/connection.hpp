// The ledger's connection to a PostgreSQL server, through libpq.
#pragma once

#include <map>

#include "ledger/store/connection.hpp"

struct pg_conn;
struct pg_result;

namespace tidemark::ledger {

class PostgresConnection : public Connection {
 public:
  // `name` is the address as it may be shown.
  PostgresConnection(const std::string& url, std::string name);

  void script(std::string_view sql) override;
  bool in_transaction() const override;

 protected:
  std::unique_ptr<Rows> execute(std::string_view sql, std::span<const Value> values) override;

 private:
  struct Finish {
    void operator()(pg_conn* connection) const;
  };
  struct Clear {
    void operator()(pg_result* result) const;
  };
  using Outcome = std::unique_ptr<pg_result, Clear>;
  class Result;

  // Throws unless it went well.
  Outcome checked(pg_result* result) const;
  const std::string& prepared(std::string_view sql, std::span<const Value> values);

  std::unique_ptr<pg_conn, Finish> connection_;
  std::map<const char*, std::string> names_;  // of prepared statements, by where their text stands
};

}  // namespace tidemark::ledger
