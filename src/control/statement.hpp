// One statement about one cell, from whatever source, in the form in which it is weighed.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.hpp"
#include "control/cover.hpp"
#include "control/evidence.hpp"
#include "model/testimony.hpp"

namespace tidemark::control {

// Within one day later ranks have the last word: a region before a place, a table before a report,
// a state before a change.
enum class Rank {
  region_loss,
  region_gain,
  table_nearby,
  table,
  hold,
  loss,
  gain,
};

struct Statement {
  int cell = -1;
  base::Date day;
  Rank rank = Rank::hold;
  Origin origin = Origin::event;
  std::size_t index = 0;
  std::string report;  // statements of one report do not corroborate each other
  std::string side;
  std::string other;    // of a gain: from whom; of a table: the second holder
  double belief = 1;    // 1 asserted, less when claimed or of a source with a bad record
  double firmness = 1;  // more when its source speaks against its own side
  bool partial = false;
  double share = 0;  // of the cell, of a partial one that tells how much

  bool is_change() const {
    return rank == Rank::gain || rank == Rank::loss || rank == Rank::region_gain ||
           rank == Rank::region_loss;
  }
  bool of_region() const { return rank <= Rank::region_gain; }
  bool of_table() const { return rank == Rank::table_nearby || rank == Rank::table; }
};

// What is testified, believed as far as its modality and weight go; `index` is the caller's. The
// cell is the caller's to say.
Statement statement_of(const model::Testimony& said, double weight, std::size_t index,
                       const EvidenceOptions& options);
// The same for a cell of the region or road that is spoken of; nothing when it does not act: a hold
// seldom means all ("ISIS-held areas of P"), nor does a part of which nobody says how much. How
// much is believed of each cell alike, for nobody says where.
std::optional<Statement> about_region(const model::Testimony& said, Statement whole,
                                      const Cover::Extent& region, const Covered& covered,
                                      const EvidenceOptions& options);
// Of a table's row, at its own cell or the nearest; nothing when it lies outside.
std::optional<Statement> statement_of(const model::Baseline& row, std::size_t index,
                                      const cells::Complex& complex);

// As the other one of evidence.hpp, which makes the statements of events and rows itself.
std::vector<Evidence> gather_evidence(std::vector<Statement> statements, base::Date valid,
                                      const EvidenceOptions& options);

}  // namespace tidemark::control
