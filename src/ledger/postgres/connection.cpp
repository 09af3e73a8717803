#include "ledger/postgres/connection.hpp"

#include <fmt/format.h>
#include <libpq-fe.h>

#include <algorithm>
#include <cstring>
#include <vector>

#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

constexpr int kBinary = 1;
enum Type : Oid { kBytes = 17, kBigint = 20, kText = 25 };  // pg_type.h; fixed for good

// The server's own words, on one line.
std::string one_line(const char* message) {
  std::string text = message == nullptr ? "" : message;
  while (text.ends_with('\n')) text.pop_back();
  std::ranges::replace(text, '\n', ' ');
  return text;
}

std::string big_endian(std::int64_t value) {
  std::string bytes(8, '\0');
  for (int i = 0; i < 8; ++i) bytes[std::size_t(i)] = char(std::uint64_t(value) >> (56 - 8 * i));
  return bytes;
}

}  // namespace

void PostgresConnection::Finish::operator()(pg_conn* connection) const { PQfinish(connection); }

void PostgresConnection::Clear::operator()(pg_result* result) const { PQclear(result); }

PostgresConnection::PostgresConnection(const std::string& url, std::string name)
    : Connection(std::move(name),
                 {sql::kPostgresBeginRead, sql::kPostgresBeginWrite, sql::kPostgresIndexPlaces,
                  sql::kPostgresAtPlaces, sql::kPostgresCheckStorage}),
      connection_(PQconnectdb(url.c_str())) {
  if (PQstatus(connection_.get()) != CONNECTION_OK) {
    throw StoreFailure("cannot be reached: " + one_line(PQerrorMessage(connection_.get())));
  }
  PQsetNoticeProcessor(
      connection_.get(), [](void*, const char*) {}, nullptr);  // libraries never print
}

PostgresConnection::Outcome PostgresConnection::checked(pg_result* result) const {
  Outcome outcome(result);
  ExecStatusType status = PQresultStatus(result);
  if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK) return outcome;
  const char* field = PQresultErrorField(result, PG_DIAG_SQLSTATE);
  std::string state = field == nullptr ? "" : field;
  if (state == "55P03") throw StoreBusy("is being written by another program for too long");
  if (state == "53100") throw StoreFailure("cannot grow: the disk is full");
  const char* primary = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
  if (primary == nullptr) {
    throw StoreFailure("lost its connection: " + one_line(PQerrorMessage(connection_.get())));
  }
  throw StoreFailure("refused an operation: " + one_line(primary));
}

void PostgresConnection::script(std::string_view sql) {
  checked(PQexec(connection_.get(), std::string(sql).c_str()));
}

bool PostgresConnection::in_transaction() const {
  PGTransactionStatusType status = PQtransactionStatus(connection_.get());
  return status == PQTRANS_INTRANS || status == PQTRANS_INERROR;
}

const std::string& PostgresConnection::prepared(std::string_view sql,
                                                std::span<const Value> values) {
  auto [found, is_new] = names_.try_emplace(sql.data(), fmt::format("q{}", names_.size()));
  if (!is_new) return found->second;
  constexpr Oid kTypes[] = {kBigint, kText, kBytes};  // in the order of Value
  std::vector<Oid> types;
  for (const Value& value : values) types.push_back(kTypes[value.index()]);
  try {
    checked(PQprepare(connection_.get(), found->second.c_str(), std::string(sql).c_str(),
                      int(types.size()), types.data()));
  } catch (...) {
    names_.erase(found);
    throw;
  }
  return found->second;
}

// All rows at once: questions that may have many ask for a page of them.
class PostgresConnection::Result : public Rows {
 public:
  explicit Result(Outcome outcome) : outcome_(std::move(outcome)) {}

  bool next() override { return ++row_ < PQntuples(outcome_.get()); }
  std::int64_t number(int column) const override {
    std::uint64_t value = 0;
    for (char byte : bytes(column)) value = value << 8 | static_cast<unsigned char>(byte);
    return std::int64_t(value);
  }
  std::string_view bytes(int column) const override {
    const char* bytes = PQgetvalue(outcome_.get(), row_, column);
    return {bytes, std::size_t(PQgetlength(outcome_.get(), row_, column))};
  }

 private:
  Outcome outcome_;
  int row_ = -1;
};

std::unique_ptr<Rows> PostgresConnection::execute(std::string_view sql,
                                                  std::span<const Value> values) {
  const std::string& statement = prepared(sql, values);
  std::vector<std::string> numbers(values.size());
  std::vector<const char*> bytes;
  std::vector<int> lengths;
  for (std::size_t i = 0; i < values.size(); ++i) {
    std::string_view content;
    if (auto* number = std::get_if<std::int64_t>(&values[i])) {
      content = numbers[i] = big_endian(*number);
    } else if (auto* blob = std::get_if<Blob>(&values[i])) {
      content = blob->bytes;
    } else {
      content = std::get<std::string_view>(values[i]);
    }
    bytes.push_back(content.empty() ? "" : content.data());  // a null pointer would be NULL
    lengths.push_back(int(content.size()));
  }
  std::vector<int> formats(values.size(), kBinary);
  return std::make_unique<Result>(
      checked(PQexecPrepared(connection_.get(), statement.c_str(), int(values.size()), bytes.data(),
                             lengths.data(), formats.data(), kBinary)));
}

}  // namespace tidemark::ledger
