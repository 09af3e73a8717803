// What the ledger's tests share: a folder that goes away, and reports made up by number.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

#include "ledger/ledger.hpp"

namespace tidemark::ledger::testing {

class TempFolder {
 public:
  TempFolder();
  ~TempFolder();
  TempFolder(const TempFolder&) = delete;
  TempFolder& operator=(const TempFolder&) = delete;
  std::string operator/(std::string_view name) const { return (path_ / name).string(); }
  const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path path_;
};

// An empty store of its own for a test: an SQLite file, or, when TIDEMARK_TEST_STORE is the address
// of a PostgreSQL server (postgresql://user@host:port), a new database there. Goes with it.
class TestStore {
 public:
  TestStore();
  ~TestStore();
  TestStore(const TestStore&) = delete;
  TestStore& operator=(const TestStore&) = delete;
  const std::string& where() const { return where_; }
  // As errors name it.
  std::string shown() const { return where_; }
  bool is_server() const { return !server_.empty(); }

 private:
  TempFolder folder_;
  std::string server_, database_, where_;
};

// Report `number` with its events and one figure; its raw bytes hold a NUL and a byte that is no
// UTF-8.
ReportEntries sample_report(int number, int events = 2);
model::Baseline sample_baseline(int number);

base::Instant at(std::string_view time);  // "2017-07-14T09:30:00Z" or a day's end
inline constexpr base::Instant kAnyTime{INT64_MAX};

// Made when missing; a failure ends the test program.
std::unique_ptr<Ledger> open_ledger(const std::string& where);

// Runs SQL on a connection of its own, as a stranger's program would. Throws StoreFailure.
void run_sql(const std::string& where, std::string_view sql);
// Every row of every table, as text: equal stores give equal texts, whichever they are.
std::string contents(const std::string& where);
// Takes the append-only triggers away first.
void tamper(const std::string& path, std::string_view sql);

}  // namespace tidemark::ledger::testing
