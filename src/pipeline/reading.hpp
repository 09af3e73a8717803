// Many reports → their clean texts, events and figures: intake and extraction on every core.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "events/extract.hpp"
#include "model/report.hpp"
#include "pipeline/collect.hpp"
#include "pipeline/faults.hpp"
#include "pipeline/parallel.hpp"
#include "pipeline/resources.hpp"

namespace tidemark::pipeline {

struct ReadingOptions {
  std::optional<base::Date> published;  // of all the reports, whatever they say themselves
  base::Instant retrieved_at;
  bool explain = false;
};

struct Reading {
  model::Report report;
  std::string raw;
  events::Extraction extraction;
  std::string explanation;  // empty unless asked for
};

// In the order of the inputs; those that could not be read are in faults.refused instead.
std::vector<Reading> read_reports(const base::World& world, std::vector<Input> inputs,
                                  const Resources& resources, const ReadingOptions& options,
                                  Faults& faults, const Progress& progress = {});

}  // namespace tidemark::pipeline
