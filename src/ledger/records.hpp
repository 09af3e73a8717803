// From a run's JSON lines to records. Throws StoreFailure when a line is no such record.
#pragma once

#include "ledger/fold.hpp"
#include "ledger/run.hpp"
#include "model/json.hpp"

namespace tidemark::ledger {

template <typename T>
using Parse = base::Result<T> (*)(const model::Json&);

template <typename T>
T read_record(std::int64_t entry, const std::string& body, Parse<T> parse) {
  base::Result<T> record = parse(model::Json::parse(body, nullptr, /*allow_exceptions=*/false));
  if (!record) {
    throw StoreFailure("entry " + std::to_string(entry) + ": " + record.error().reason);
  }
  return std::move(record).value();
}

// The record at place i of its run.
template <typename T>
model::Known<T> read_known(const Run& run, std::size_t i, const std::string& body, Parse<T> parse) {
  std::int64_t entry = run.first + std::int64_t(i);
  return {read_record(entry, body, parse), run.known_at, entry};
}

inline ReviewEntry read_review(const Run& run, std::size_t i, const std::string& body) {
  std::int64_t entry = run.first + std::int64_t(i);
  return {read_record(entry, body, model::parse_review), run.author, run.known_at, entry};
}

inline model::GradeEntry read_grade(const Run& run, std::size_t i, const std::string& body) {
  std::int64_t entry = run.first + std::int64_t(i);
  return {read_record(entry, body, model::parse_grade), run.author, run.known_at, entry};
}

}  // namespace tidemark::ledger
