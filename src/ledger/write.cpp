#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/sha256.hpp"
#include "ledger/appender.hpp"
#include "ledger/ledger.hpp"
#include "ledger/sql.hpp"

namespace tidemark::ledger {
namespace {

using base::Instant;
using base::Result;
using model::canonical;

// Why these entries are not those of one report, or nothing.
std::string fault_of(const ReportEntries& entries) {
  const std::string& id = entries.report.id;
  if (id != base::sha256_hex(entries.raw)) {
    return fmt::format("report {} ('{}') does not have the hash of its bytes", id,
                       entries.report.stem);
  }
  auto foreign = [&](const auto& record) { return record.report != id; };
  if (std::any_of(entries.events.begin(), entries.events.end(), foreign)) {
    return fmt::format("report {} comes with an event of another report", id);
  }
  if (std::any_of(entries.figures.begin(), entries.figures.end(), foreign)) {
    return fmt::format("report {} comes with a figure of another report", id);
  }
  return "";
}

bool is_there(Connection& connection, std::string_view id) {
  return connection.ask(sql::kReportEntry, id)->next();
}

void append_report(Connection& connection, Appender& appender, const ReportEntries& entries) {
  auto report = appender.append(EntryKind::report, canonical(model::to_json(entries.report)));
  add_original(connection, entries.report.id, report.entry, entries.raw);
  Voice voice = voice_in(connection, entries.report, report.entry);
  for (const model::Event& event : entries.events) {
    std::string body;
    model::append_canonical(body, event);
    appender.append(EntryKind::event, std::move(body), subjects_of(event, voice));
  }
  for (const model::Figure& figure : entries.figures) {
    appender.append(EntryKind::figure, canonical(model::to_json(figure)));
  }
  appender.flush();
}

std::string without_line(model::Baseline row) {
  row.line = 0;
  return canonical(model::to_json(row));
}

}  // namespace

Result<std::vector<bool>> Ledger::add_reports(std::span<const ReportEntries> reports,
                                              Instant known_at, std::string_view author) {
  for (const ReportEntries& entries : reports) {
    if (std::string fault = fault_of(entries); !fault.empty()) return error(fault);
  }
  return guarded([&]() -> Result<std::vector<bool>> {
    Transaction transaction(*connection_, Access::write);
    Appender appender(*connection_, known_at, author);
    std::vector<bool> added;
    for (const ReportEntries& entries : reports) {
      added.push_back(!is_there(*connection_, entries.report.id));
      if (added.back()) append_report(*connection_, appender, entries);
    }
    transaction.commit();
    return added;
  });
}

Result<bool> Ledger::add_report(const ReportEntries& entries, Instant known_at,
                                std::string_view author) {
  auto added = add_reports({&entries, 1}, known_at, author);
  if (!added) return added.error();
  return bool(added->front());
}

Result<void> Ledger::add_baselines(const std::vector<model::Baseline>& rows, Instant known_at,
                                   std::string_view author) {
  return guarded([&]() -> Result<void> {
    Transaction transaction(*connection_, Access::write);
    // Where a row stands in its table is for messages: the same row further down is the same row.
    std::set<std::string> known;
    for_each_run_of(*connection_, EntryKind::baseline, 0, log_end(*connection_).size,
                    [&](const Run& run) {
                      for (const std::string& body : unpack_bodies(run)) {
                        auto row = model::parse_baseline(model::Json::parse(body, nullptr, false));
                        if (row) known.insert(without_line(std::move(*row)));
                      }
                    });
    Appender appender(*connection_, known_at, author);
    for (const model::Baseline& row : rows) {
      if (!known.insert(without_line(row)).second) continue;
      appender.append(EntryKind::baseline, canonical(model::to_json(row)), subjects_of(row));
    }
    appender.flush();
    transaction.commit();
    return {};
  });
}

Result<void> Ledger::add_grades(const std::vector<model::SourceGrade>& grades, Instant known_at,
                                std::string_view author) {
  return guarded([&]() -> Result<void> {
    Transaction transaction(*connection_, Access::write);
    Appender appender(*connection_, known_at, author);
    for (const model::SourceGrade& grade : grades) {
      appender.append(EntryKind::source_grade, canonical(model::to_json(grade)));
    }
    appender.flush();
    transaction.commit();
    return {};
  });
}

Result<void> Ledger::set_setting(std::string_view key, std::string_view value) {
  return guarded([&]() -> Result<void> {
    connection_->run(sql::kSetSetting, key, value);
    return {};
  });
}

}  // namespace tidemark::ledger
