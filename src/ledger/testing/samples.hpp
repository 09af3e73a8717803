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

// Report `number` with its events and one figure; its raw bytes hold a NUL and a byte that is no
// UTF-8.
ReportEntries sample_report(int number, int events = 2);
model::Baseline sample_baseline(int number);

base::Instant at(std::string_view time);  // "2017-07-14T09:30:00Z" or a day's end
inline constexpr base::Instant kAnyTime{INT64_MAX};

// Made when missing; a failure ends the test program.
std::unique_ptr<Ledger> open_ledger(const std::string& path);

// Runs SQL on a handle without our pragmas, as a stranger's program would. Throws SqliteFailure.
void run_sql(const std::string& path, std::string_view sql);
// Takes the append-only triggers away first.
void tamper(const std::string& path, std::string_view sql);

}  // namespace tidemark::ledger::testing
