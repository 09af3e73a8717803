// What is told around a place, read cell by cell as it is asked for, graded and weighed for one
// day.
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "control/cover.hpp"
#include "control/evidence.hpp"
#include "control/statement.hpp"
#include "grade/book.hpp"
#include "pipeline/view.hpp"

namespace tidemark::pipeline {

struct Heard {
  model::Testimony said;
  model::Grade grade;
};

class Surroundings {
 public:
  // Borrows both.
  Surroundings(ledger::Ledger& ledger, const Atlas& atlas, base::Date valid, bool hindsight);

  // Adds what speaks in these cells on the day. Of events, `index` counts in heard(), of baselines
  // in those of the atlas. REQUIRES: none of the cells was asked for before
  base::Result<void> add_evidence(std::span<const int> cells,
                                  std::vector<control::Evidence>& evidence);

  const std::deque<Heard>& heard() const { return heard_; }
  // Who was heard about an event, unless it only repeats; parts of a split event share its entry.
  std::optional<std::size_t> heard_of(const control::KnownEvent& event) const;
  const std::vector<std::string>& places_in(int cell) const;

 private:
  struct Region {
    std::string place;
    control::Cover::Extent extent;
  };
  base::Result<void> read_book();
  base::Result<void> load(const std::vector<std::string>& places);
  void add_statements(int cell, std::vector<control::Statement>& statements) const;

  ledger::Ledger& ledger_;
  const Atlas& atlas_;
  base::Date valid_;
  bool hindsight_;
  control::Cover cover_;
  std::vector<Region> regions_;
  std::vector<std::vector<std::string>> places_;  // [cell]
  std::multimap<int, control::Statement> rows_;   // of baselines, by cell
  std::optional<grade::Book> book_;
  std::set<std::string> loaded_;
  std::deque<Heard> heard_;
  std::unordered_map<std::string, std::vector<std::size_t>> at_place_;  // in heard_
  std::unordered_multimap<std::int64_t, std::size_t> of_entry_;         // in heard_
};

}  // namespace tidemark::pipeline
