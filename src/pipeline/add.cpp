#include "pipeline/add.hpp"

#include "pipeline/grading.hpp"
#include "pipeline/reading.hpp"

namespace tidemark::pipeline {

base::Result<Archived> add(const base::World& world, const AddRequest& request,
                           Observatory& observatory, Faults& faults, const Progress& progress,
                           const Acknowledge& acknowledge) {
  if (!request.baseline.empty()) {
    auto done = archive_baseline(world, request.baseline, observatory, request.known_at, faults);
    if (!done) faults.refused.push_back(done.error());
  }
  auto lent = lend_holders(observatory);
  if (!lent) return lent.error();
  ReadingOptions options;
  options.retrieved_at = request.known_at;
  std::vector<Reading> readings;
  read_each(
      world, request.sources, observatory.resources, options, faults.warnings,
      [&](base::Result<Reading> reading) {
        if (reading) readings.push_back(std::move(*reading));
        else faults.refused.push_back(reading.error());
      },
      progress);
  auto archived = archive_reports(std::move(readings), observatory, request.known_at, acknowledge);
  if (!archived) return archived.error();
  auto graded = record_grades(observatory, request.known_at);
  if (!graded) return graded.error();
  return archived;
}

}  // namespace tidemark::pipeline
