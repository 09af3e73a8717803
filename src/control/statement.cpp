#include "control/statement.hpp"

#include <algorithm>

namespace tidemark::control {
namespace {

using model::EventType;
using model::Modality;
using model::Scope;

Rank rank_of(const model::Testimony& said) {
  bool region = said.scope != Scope::point;
  if (said.type == EventType::gain) return region ? Rank::region_gain : Rank::gain;
  if (said.type == EventType::loss) return region ? Rank::region_loss : Rank::loss;
  return Rank::hold;
}

// What the part that is told of makes of the whole; 0 when nobody says.
double told_share(const model::Testimony& said, const Cover::Extent& region) {
  if (said.part.km2 <= 0) return said.part.share;
  return region.km2() > 0 ? std::min(1.0, said.part.km2 / region.km2()) : 0;
}

}  // namespace

Statement statement_of(const model::Testimony& said, double weight, std::size_t index,
                       const EvidenceOptions& options) {
  Statement s;
  s.day = said.day();
  s.rank = rank_of(said);
  s.index = index;
  s.report = said.report;
  s.side = said.side;
  if (said.type == EventType::gain) s.other = said.opponent_side;
  double modality = said.modality == Modality::claimed ? options.claimed_weight : 1;
  s.belief = std::min(1.0, modality * weight);
  s.firmness = std::max(1.0, weight);
  s.partial = said.partial;
  s.share = said.part.share;
  return s;
}

std::optional<Statement> about_region(const model::Testimony& said, Statement whole,
                                      const Cover::Extent& region, const Covered& covered,
                                      const EvidenceOptions& options) {
  if (said.scope == Scope::point || said.type == EventType::hold) return std::nullopt;
  double told = said.partial ? told_share(said, region) : 1;
  if (told <= 0) return std::nullopt;
  whole.cell = covered.cell;
  whole.belief *= told * covered.part *
                  (said.scope == Scope::line ? options.road_weight : options.region_weight);
  return whole;
}

std::optional<Statement> statement_of(const model::Baseline& row, std::size_t index,
                                      const cells::Complex& complex) {
  if (row.side.empty()) return std::nullopt;
  int own = row.place_id.empty() ? -1 : complex.cell_of(row.place_id);
  int cell = own >= 0 ? own : complex.cell_at(row.point);
  if (cell < 0) return std::nullopt;
  Statement s;
  s.cell = cell;
  s.day = row.date;
  s.rank = own >= 0 ? Rank::table : Rank::table_nearby;
  s.origin = Origin::baseline;
  s.index = index;
  // Several rows near one cell are so many witnesses; the same row twice is one.
  s.report = row.source + '\n' + (own >= 0 ? row.place_id : row.name + '\n' + row.point.to_text());
  s.side = row.side;
  if (row.shared_with != row.side) s.other = row.shared_with;
  return s;
}

}  // namespace tidemark::control
