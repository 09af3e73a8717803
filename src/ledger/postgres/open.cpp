#include "ledger/postgres/open.hpp"

#include <fmt/format.h>

#include "ledger/place_index.hpp"
#include "ledger/postgres/connection.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

// The format of the ledger that the database holds; 0: it holds none.
std::int64_t identify_schema(Connection& connection) {
  bool is_ours = false, is_named = false;
  {
    auto identity = connection.ask(sql::kPostgresIdentity);
    identity->next();
    is_ours = identity->number(0) != 0;
    is_named = identity->number(1) != 0;
  }
  if (!is_ours && is_named) throw StoreFailure("has a schema 'tidemark' of another program");
  if (!is_ours) return 0;
  auto row = connection.ask(sql::kPostgresFormat);
  std::int64_t format = row->next() ? row->number(0) : 0;
  check_format(format);
  return format;
}

// From whatever the database holds to our format, in one step.
void bring_up_to_date(Connection& connection) {
  connection.script(sql::kPostgresMakeAlone);
  std::int64_t format = identify_schema(connection);
  if (format == 0) connection.script(sql::kPostgresFormat2);
  if (format < kFormat) connection.script(sql::kPostgresFormat3);
  if (format == 2) index_places(connection);
  connection.script("COMMIT");
}

}  // namespace

std::unique_ptr<Connection> open_postgres(const std::string& url, OpenMode mode) {
  auto connection = std::make_unique<PostgresConnection>(url, without_password(url));
  std::int64_t format = identify_schema(*connection);
  if (format == 0 && mode == OpenMode::existing) {
    throw StoreFailure("holds no ledger: 'tidemark init' makes one");
  }
  if (format != kFormat) bring_up_to_date(*connection);
  connection->script(sql::kPostgresConnection);
  return connection;
}

std::string without_password(std::string_view url) {
  std::size_t host = url.find("://") + 3, end = url.find('/', host);
  std::size_t at = url.substr(0, end).rfind('@');
  if (at == std::string_view::npos || at < host) return std::string(url);
  std::string_view user = url.substr(host, at - host);
  return fmt::format("{}{}{}", url.substr(0, host), user.substr(0, user.find(':')), url.substr(at));
}

}  // namespace tidemark::ledger
