#include "pipeline/archive.hpp"

#include <algorithm>
#include <tuple>

#include "pipeline/originals.hpp"

namespace tidemark::pipeline {
namespace {

constexpr const char* kAuthor = "tidemark";

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

namespace {

// So many reports wait for the disk together.
constexpr std::size_t kBatch = 64;

base::Result<void> archive_batch(std::vector<ledger::ReportEntries>& batch, ledger::Ledger& ledger,
                                 base::Instant known_at, const Acknowledge& acknowledge,
                                 Archived& archived) {
  auto added = ledger.add_reports(batch, known_at, kAuthor);
  if (!added) return added.error();
  for (std::size_t i = 0; i < batch.size(); ++i) {
    const model::Report& report = batch[i].report;
    ++((*added)[i] ? archived.added : archived.present);
    if ((*added)[i] && !report.copy_of.empty()) ++archived.copies;
    if (acknowledge) acknowledge(report, (*added)[i]);
  }
  batch.clear();
  return {};
}

// The quantities; of what they are said is read anew when they are checked.
std::vector<model::Figure> figures_of(const std::vector<model::Claim>& claims) {
  std::vector<model::Figure> figures;
  for (const model::Claim& claim : claims) {
    if (!claim.day) figures.push_back(claim);
  }
  return figures;
}

}  // namespace

base::Result<Archived> archive_reports(std::vector<Reading> readings, Observatory& observatory,
                                       base::Instant known_at, const Acknowledge& acknowledge) {
  ledger::Ledger& ledger = *observatory.ledger;
  std::ranges::stable_sort(readings, {}, [](const Reading& reading) {
    const auto& day = reading.report.published;
    return std::tuple(!day.has_value(), day.value_or(base::Date()));
  });
  std::vector<bool> is_new;
  std::vector<std::string_view> texts;
  for (const Reading& reading : readings) {
    auto present = ledger.has_report(reading.report.id);
    if (!present) return present.error();
    is_new.push_back(!*present);
    if (is_new.back()) texts.push_back(reading.report.text);
  }
  auto finder = finder_for(texts, observatory);
  if (!finder) return finder.error();

  Archived archived;
  std::vector<ledger::ReportEntries> batch;
  for (std::size_t i = 0; i < readings.size(); ++i) {
    Reading& reading = readings[i];
    model::Report& report = reading.report;
    if (is_new[i]) {
      report.copy_of = finder->add(report.id, report.text).value_or("");
    }
    batch.push_back({std::move(report), std::move(reading.raw),
                     std::move(reading.extraction.events), figures_of(reading.extraction.figures)});
    if (batch.size() < kBatch) continue;
    if (auto done = archive_batch(batch, ledger, known_at, acknowledge, archived); !done) {
      return done.error();
    }
  }
  auto done = archive_batch(batch, ledger, known_at, acknowledge, archived);
  if (!done) return done.error();
  return archived;
}

}  // namespace tidemark::pipeline
