#include "pipeline/reading.hpp"

#include <exception>

#include "text/intake.hpp"

namespace tidemark::pipeline {
namespace {

constexpr std::size_t kBatch = 256;                          // documents read at once
constexpr std::size_t kBatchBytes = model::kLargestDocument;  // beyond which no more are added

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
  }
  reading.extraction =
      extractor.extract(reading.report, std::move(taken->sentences),
                        options.explain ? &reading.explanation : nullptr);
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
  std::vector<base::Result<model::Document>> batch;
  std::size_t bytes = 0, done = 0;
  auto read_batch = [&] {
    std::vector<std::optional<base::Result<Reading>>> results(batch.size());
    for_each_parallel(batch.size(), [&](std::size_t i) {
      results[i] = read_safely(std::move(batch[i]), intake, extractor, options);
    });
    for (auto& result : results) take(std::move(*result));
    done += batch.size();
    if (progress) progress(done, 0);
    batch.clear();
    bytes = 0;
  };
  sources::for_each_document(world, sources, [&](base::Result<model::Document> document) {
    if (document) bytes += document->bytes.size() + document->text().size();
    batch.push_back(std::move(document));
    if (batch.size() >= kBatch || bytes >= kBatchBytes) read_batch();
  });
  read_batch();
  if (progress) progress(done, done);
}

}  // namespace tidemark::pipeline
