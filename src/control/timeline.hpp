// Evidence from day to day. While nothing happens it only fades; on a cell's *turns* it takes
// another form: a statement's day has come, or one day has become nearer than another.
#pragma once

#include <utility>
#include <vector>

#include "control/statements.hpp"

namespace tidemark::control {

class Timeline {
 public:
  struct Turn {
    base::Date day;  // the first day on which it is so
    int cell = -1;
  };

  Timeline(const std::vector<KnownEvent>& events, const std::vector<KnownBaseline>& baselines,
           const cells::Complex& complex, const EvidenceOptions& options);
  Timeline(const Timeline&) = delete;  // spans point into statements_
  Timeline& operator=(const Timeline&) = delete;

  const EvidenceOptions& options() const { return options_; }
  // Cells of which anything is said, ascending.
  std::vector<int> cells() const;
  // In the order of days.
  const std::vector<Turn>& turns() const { return turns_; }
  // Whether something is said of a day after it.
  bool goes_on_after(base::Date day) const { return !turns_.empty() && turns_.back().day > day; }
  std::vector<Evidence> of_cell(int cell, base::Date valid) const;

 private:
  void add_turns(std::span<const Statement> of_cell);

  EvidenceOptions options_;
  std::vector<Statement> statements_;
  std::vector<std::span<const Statement>> by_cell_;
  std::vector<Turn> turns_;
};

}  // namespace tidemark::control
