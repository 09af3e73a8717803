// Reading: a report → its events and figures.
//
// The cascade of docs/architecture.md: names and cues → groups → clauses → frames → status and time
// → merging → settling. Deterministic; an Extractor is immutable and may serve several threads.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "base/result.hpp"
#include "model/claim.hpp"
#include "model/event.hpp"
#include "model/language.hpp"
#include "model/report.hpp"
#include "text/sentence.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

// The report's day of publication, its own or, when it shows none for sure, the one that best fits
// what it tells of.
struct Written {
  std::optional<base::Date> day;
  std::string how;
  double confidence = 0;  // that the day is right within one
};

struct Extraction {
  std::vector<model::Event> events;
  std::vector<model::Claim> figures;
  Written written;  // the day from which the dates count
};

class Extractor {
 public:
  // Both must outlive the extractor. What the lexicon says wrong goes to `errors`.
  Extractor(const theatre::Theatre& theatre, const model::Language& language, base::Errors& errors);
  ~Extractor();
  Extractor(const Extractor&) = delete;  // holds references between its parts
  Extractor& operator=(const Extractor&) = delete;

  // When `explanation` is given, what each stage read is appended to it.
  Extraction extract(const model::Report& report, std::string* explanation = nullptr) const;
  // The same, with the sentences that the intake has split.
  Extraction extract(const model::Report& report, std::vector<text::Sentence> sentences,
                     std::string* explanation = nullptr) const;

 private:
  struct Parts;
  std::unique_ptr<Parts> parts_;
};

}  // namespace tidemark::events
