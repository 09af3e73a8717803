#include "pipeline/reading.hpp"

#include <exception>

#include "text/intake.hpp"

namespace tidemark::pipeline {
namespace {

base::Result<Reading> read_one(const base::World& world, Input input, const text::Intake& intake,
                               const events::Extractor& extractor, const ReadingOptions& options) {
  Reading reading;
  if (input.bytes) {
    reading.raw = std::move(*input.bytes);
  } else {
    auto bytes = world.read(input.path, text::kLargestReport);
    if (!bytes) return bytes.error();
    reading.raw = std::move(*bytes);
  }
  auto report = intake.read(reading.raw, input.path, options.retrieved_at);
  if (!report) return report.error();
  reading.report = std::move(*report);
  if (options.published) {
    reading.report.published = options.published;
    reading.report.published_how = "given";
  }
  reading.extraction =
      extractor.extract(reading.report, options.explain ? &reading.explanation : nullptr);
  return reading;
}

}  // namespace

std::vector<Reading> read_reports(const base::World& world, std::vector<Input> inputs,
                                  const Resources& resources, const ReadingOptions& options,
                                  Faults& faults, const Progress& progress) {
  const text::Intake intake(resources.language, resources.theatre.outlets);
  const events::Extractor extractor(resources.theatre, resources.language, faults.warnings);
  std::vector<std::optional<base::Result<Reading>>> results(inputs.size());
  for_each_parallel(
      inputs.size(),
      [&](std::size_t i) {
        std::string path = inputs[i].path;
        try {
          results[i] = read_one(world, std::move(inputs[i]), intake, extractor, options);
        } catch (const std::exception& fault) {
          results[i] = base::Error{fault.what(), path};
        }
      },
      progress);

  std::vector<Reading> readings;
  for (std::optional<base::Result<Reading>>& result : results) {
    if (*result)
      readings.push_back(std::move(**result));
    else
      faults.refused.push_back(result->error());
  }
  return readings;
}

}  // namespace tidemark::pipeline
