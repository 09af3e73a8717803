// A stream of documents → their clean texts, events and figures: intake and extraction on every
// core.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "base/files.hpp"
#include "events/extract.hpp"
#include "model/report.hpp"
#include "pipeline/ordered_pool.hpp"
#include "pipeline/resources.hpp"
#include "sources/sources.hpp"

namespace tidemark::pipeline {

struct Reading {
  model::Report report;
  std::string raw;
  events::Extraction extraction;
  std::string explanation;  // empty unless asked for
  std::string printed;      // as ReadingOptions::print made it
};

struct ReadingOptions {
  std::optional<base::Date> published;  // of all the reports, whatever they say themselves
  base::Instant retrieved_at;
  bool explain = false;
  std::size_t threads = 0;  // 0: as many as there are cores
  // What each reading is to be printed as, if anything; called by several threads at once.
  std::function<std::string(const Reading&)> print;
};

// Takes the readings in the order of the documents, with an error in the place of each document
// that could not be read. Called by one thread at a time; keeps only a few documents at once.
using TakeReading = std::function<void(base::Result<Reading>)>;

// What the lexicon says wrong goes to `warnings`. How many there are is known only at the end.
void read_each(const base::World& world, const sources::Sources& sources,
               const Resources& resources, const ReadingOptions& options, base::Errors& warnings,
               const TakeReading& take, const Progress& progress = {});

}  // namespace tidemark::pipeline
