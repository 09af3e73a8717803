#include "pipeline/reading.hpp"

#include <algorithm>
#include <exception>
#include <thread>
#include <utility>

#include "text/intake.hpp"

namespace tidemark::pipeline {
namespace {

// What a thread takes at once: enough that threads rarely meet, little enough that all are busy.
constexpr std::size_t kBatchFiles = 64;                      // documents
constexpr std::size_t kBatchBytes = std::size_t(256) << 10;  // beyond which no more are added

using Batch = std::vector<base::Result<model::Document>>;
using Readings = std::vector<base::Result<Reading>>;

std::size_t cores() { return std::max(1u, std::thread::hardware_concurrency()); }

base::Result<Reading> read_one(model::Document document, const text::Intake& intake,
                               const events::Extractor& extractor, const ReadingOptions& options) {
  auto taken = intake.take_in(document, options.retrieved_at);
  if (!taken) return taken.error();
  Reading reading;
  reading.report = std::move(taken->report);
  reading.raw = std::move(document.bytes);
  if (options.published) {
    reading.report.published = options.published;
    reading.report.published_how = "given";
    reading.report.published_confidence = 1;
  }
  reading.extraction = extractor.extract(reading.report, std::move(taken->sentences),
                                         options.explain ? &reading.explanation : nullptr);
  const events::Written& written = reading.extraction.written;
  reading.report.published = written.day;
  reading.report.published_how = written.how;
  reading.report.published_confidence = written.confidence;
  if (options.print) reading.printed = options.print(reading);
  return reading;
}

// Whatever happens, one document costs only itself.
base::Result<Reading> read_safely(base::Result<model::Document> document,
                                  const text::Intake& intake, const events::Extractor& extractor,
                                  const ReadingOptions& options) {
  if (!document) return document.error();
  std::string path = document->path;
  try {
    return read_one(std::move(*document), intake, extractor, options);
  } catch (const std::exception& fault) {
    return base::Error{fault.what(), path};
  }
}

}  // namespace

void read_each(const base::World& world, const sources::Sources& sources,
               const Resources& resources, const ReadingOptions& options, base::Errors& warnings,
               const TakeReading& take, const Progress& progress) {
  const text::Intake intake(resources.language, resources.theatre.outlets);
  const events::Extractor extractor(resources.theatre, resources.language, warnings);
  std::size_t done = 0;
  OrderedPool<Batch, Readings> pool(
      options.threads ? options.threads : cores(),
      [&](Batch batch) {
        Readings readings;
        for (base::Result<model::Document>& document : batch) {
          readings.push_back(read_safely(std::move(document), intake, extractor, options));
        }
        return readings;
      },
      [&](Readings readings) {
        done += readings.size();
        for (base::Result<Reading>& reading : readings) take(std::move(reading));
        if (progress) progress(done, 0);
      });
  Batch batch;
  std::size_t bytes = 0;
  sources::for_each_document(world, sources, [&](base::Result<model::Document> document) {
    if (document) bytes += document->bytes.size() + document->text().size();
    batch.push_back(std::move(document));
    if (batch.size() < kBatchFiles && bytes < kBatchBytes) return;
    pool.add(std::exchange(batch, {}));
    bytes = 0;
  });
  if (!batch.empty()) pool.add(std::move(batch));
  pool.finish();
  if (progress) progress(done, done);
}

}  // namespace tidemark::pipeline
