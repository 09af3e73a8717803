// The ledger: an append-only, hash-chained record of everything we learnt and when.
//
// entry.hash = SHA-256(previous hash ‖ author, kind, known_at and body); chain.hpp has the exact
// form. Nothing is updated or deleted. `known_at` never decreases along the log: when the clock was
// set back, the last one is used again. Any number of handles, one thread at a time in each;
// writers wait for one another, readers for nobody. docs/ledger-format.md describes the file.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "model/baseline.hpp"
#include "model/event.hpp"
#include "model/figure.hpp"
#include "model/json.hpp"
#include "model/known.hpp"
#include "model/report.hpp"

namespace tidemark::ledger {

enum class EntryKind { report, event, figure, baseline, review, source_grade };
std::string_view to_text(EntryKind);
std::optional<EntryKind> parse_entry_kind(std::string_view);

struct Entry {
  std::int64_t sequence = 0;  // 1, 2, 3 …
  EntryKind kind = EntryKind::report;
  base::Instant known_at;
  std::string author;
  std::string body;  // the record as canonical JSON
  std::string hash;
};

// What one report brought; appended whole or not at all.
struct ReportEntries {
  model::Report report;
  std::string raw;  // byte-exact original
  std::vector<model::Event> events;
  std::vector<model::Figure> figures;
};

class Ledger {
 public:
  virtual ~Ledger() = default;

  // False when a report of the same bytes is already there (nothing is appended). Refused when the
  // id is not that of the bytes, or an event or figure is of another report.
  virtual base::Result<bool> add_report(const ReportEntries& entries, base::Instant known_at,
                                        std::string_view author) = 0;
  // Appended in one transaction; rows equal to one already there are left out, whatever their
  // `line`.
  virtual base::Result<void> add_baselines(const std::vector<model::Baseline>& rows,
                                           base::Instant known_at, std::string_view author) = 0;

  virtual base::Result<std::vector<model::Known<model::Event>>> events(base::Instant known_by) = 0;
  virtual base::Result<std::vector<model::Known<model::Figure>>> figures(
      base::Instant known_by) = 0;
  virtual base::Result<std::vector<model::Known<model::Baseline>>> baselines(
      base::Instant known_by) = 0;
  // Without their texts (title, outlet, dates …), by report id.
  virtual base::Result<std::map<std::string, model::Known<model::Report>>> reports(
      base::Instant known_by) = 0;
  virtual base::Result<model::Report> report(std::string_view id) = 0;
  virtual base::Result<std::string> raw(std::string_view report_id) = 0;

  virtual base::Result<std::vector<Entry>> log(std::int64_t after = 0) = 0;
  // Re-hashes every entry and every stored original; the error names the first broken one.
  virtual base::Result<void> verify() = 0;

  // Facts about the observatory itself (theatre, gazetteers used): small strings, not part of the
  // log. A setting that was never set is "".
  virtual base::Result<void> set_setting(std::string_view key, std::string_view value) = 0;
  virtual base::Result<std::string> setting(std::string_view key) = 0;
};

enum class OpenMode { create, existing };  // create: made when missing, with its folder

// The SQLite store in one file (WAL).
base::Result<std::unique_ptr<Ledger>> open_sqlite_ledger(const std::string& path, OpenMode mode);

}  // namespace tidemark::ledger
