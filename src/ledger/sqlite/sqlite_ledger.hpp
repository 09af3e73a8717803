// The ledger in one SQLite file. open.cpp makes or recognises the file; write, read and verify hold
// the methods of that name. A SqliteLedger serves one thread at a time; open one for each thread.
#pragma once

#include <fmt/format.h>

#include "ledger/ledger.hpp"
#include "ledger/sqlite/database.hpp"

namespace tidemark::ledger {

// Makes a new ledger in an empty database or recognises an existing one.
// Throws SqliteFailure; see open.cpp for what is refused.
Database open_ledger_database(const std::string& path, OpenMode mode);

class SqliteLedger : public Ledger {
 public:
  SqliteLedger(std::string path, Database database)
      : path_(std::move(path)), database_(std::move(database)) {}

  base::Result<bool> add_report(const ReportEntries& entries, base::Instant known_at,
                                std::string_view author) override;
  base::Result<void> add_baselines(const std::vector<model::Baseline>& rows, base::Instant known_at,
                                   std::string_view author) override;

  base::Result<std::vector<model::Known<model::Event>>> events(base::Instant known_by) override;
  base::Result<std::vector<model::Known<model::Figure>>> figures(base::Instant known_by) override;
  base::Result<std::vector<model::Known<model::Baseline>>> baselines(
      base::Instant known_by) override;
  base::Result<std::map<std::string, model::Known<model::Report>>> reports(
      base::Instant known_by) override;
  base::Result<model::Report> report(std::string_view id) override;
  base::Result<std::string> raw(std::string_view report_id) override;

  base::Result<std::vector<Entry>> log(std::int64_t after) override;
  base::Result<void> verify() override;

  base::Result<void> set_setting(std::string_view key, std::string_view value) override;
  base::Result<std::string> setting(std::string_view key) override;

 private:
  base::Error error(std::string reason) const { return {std::move(reason), path_}; }

  // Runs an operation; what ended it becomes an Error of this file.
  template <typename Operation>
  auto guarded(Operation operation) -> decltype(operation()) {
    try {
      return operation();
    } catch (const SqliteFailure& failure) {
      return error(failure.what());
    }
  }

  std::string path_;
  Database database_;
};

// A row of sql::kLog; throws SqliteFailure when its kind is none that we know.
Entry read_entry(const Statement& row);

}  // namespace tidemark::ledger
