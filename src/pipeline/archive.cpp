#include "pipeline/archive.hpp"

#include <algorithm>
#include <tuple>

#include "text/copies.hpp"

namespace tidemark::pipeline {
namespace {

constexpr const char* kAuthor = "tidemark";

// Knows the originals of the ledger, in the order in which they were recorded.
base::Result<text::CopyFinder> copy_finder(
    ledger::Ledger& ledger, const std::map<std::string, model::Known<model::Report>>& reports) {
  std::vector<std::pair<std::int64_t, std::string>> originals;
  for (const auto& [id, known] : reports) {
    if (known.record.copy_of.empty()) originals.emplace_back(known.entry, id);
  }
  std::ranges::sort(originals);
  text::CopyFinder finder;
  for (const auto& [entry, id] : originals) {
    auto report = ledger.report(id);
    if (!report) return report.error();
    finder.add(id, report->record.text);
  }
  return finder;
}

}  // namespace

base::Result<void> archive_baseline(const base::World& world, const std::string& file,
                                    Observatory& observatory, base::Instant known_at,
                                    Faults& faults) {
  const Resources& resources = observatory.resources;
  auto rows = theatre::load_baseline(world, file, resources.language.folding, resources.theatre,
                                     faults.refused);
  if (!rows) return rows.error();
  if (rows->empty()) return base::Error{"gives no row that can be used", file};
  return observatory.ledger->add_baselines(*rows, known_at, kAuthor);
}

base::Result<void> lend_holders(Observatory& observatory) {
  auto rows = observatory.ledger->baselines(kEver);
  if (!rows) return rows.error();
  for (const auto& known : *rows) observatory.resources.theatre.holders.add(known.record);
  return {};
}

base::Result<Archived> archive_reports(std::vector<Reading> readings, Observatory& observatory,
                                       base::Instant known_at, Faults& faults) {
  ledger::Ledger& ledger = *observatory.ledger;
  auto present = ledger.reports(kEver);
  if (!present) return present.error();
  auto finder = copy_finder(ledger, *present);
  if (!finder) return finder.error();

  std::ranges::stable_sort(readings, {}, [](const Reading& reading) {
    const auto& day = reading.report.published;
    return std::tuple(!day.has_value(), day.value_or(base::Date()));
  });
  Archived archived;
  for (Reading& reading : readings) {
    model::Report& report = reading.report;
    if (!present->contains(report.id)) {
      report.copy_of = finder->add(report.id, report.text).value_or("");
    }
    auto added =
        ledger.add_report({report, std::move(reading.raw), std::move(reading.extraction.events),
                           std::move(reading.extraction.figures)},
                          known_at, kAuthor);
    if (!added) {
      faults.refused.push_back({added.error().reason, report.path});
      continue;
    }
    ++(*added ? archived.added : archived.present);
    if (*added && !report.copy_of.empty()) ++archived.copies;
  }
  return archived;
}

}  // namespace tidemark::pipeline
