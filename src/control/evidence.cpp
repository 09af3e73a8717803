#include "control/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <set>
#include <tuple>

#include "control/cell_state.hpp"
#include "control/cover.hpp"

namespace tidemark::control {
namespace {

constexpr int kMostReports = 8;  // the ninth would add less than half a percent

bool speaks(const model::Event& e) {
  bool of_control = e.changes_control() || e.type == model::EventType::hold;
  return of_control && e.is_fact() && e.date && !e.side.empty() && e.place && e.place->resolved();
}

Rank rank_of(model::EventType type, bool region) {
  using model::EventType;
  if (type == EventType::gain) return region ? Rank::region_gain : Rank::gain;
  if (type == EventType::loss) return region ? Rank::region_loss : Rank::loss;
  return Rank::hold;
}

std::vector<Statement> statements_of(const std::vector<KnownEvent>& events,
                                     const cells::Complex& complex,
                                     const EvidenceOptions& options) {
  std::vector<Statement> statements;
  std::optional<Cover> cover;  // made for the first region
  for (std::size_t i = 0; i < events.size(); ++i) {
    const model::Event& e = events[i].record;
    if (!speaks(e)) continue;
    bool region = e.scope == model::Scope::region;
    Statement s{.day = e.date->last(), .rank = rank_of(e.type, region), .index = i};
    s.report = e.report;
    s.side = e.side;
    if (e.type == model::EventType::gain) s.other = e.opponent_side;
    double modality = e.modality == model::Modality::claimed ? options.claimed_weight : 1;
    s.belief = std::min(1.0, modality * events[i].grade.weight);
    s.firmness = std::max(1.0, events[i].grade.weight);
    s.partial = e.partial;
    if (e.scope == model::Scope::point) {
      s.cell = complex.cell_of(e.place->id);
      if (s.cell >= 0) statements.push_back(std::move(s));
    } else if (region && !e.partial && e.changes_control()) {
      // Of a part nobody says where it lies, and a hold seldom means all ("ISIS-held areas of P").
      if (!cover) cover.emplace(complex);
      double belief = s.belief * options.region_weight;
      for (const Covered& covered : cover->of(*e.place)) {
        s.cell = covered.cell;
        s.belief = belief * covered.part;
        statements.push_back(s);
      }
    }
  }
  return statements;
}

void add_tables(const std::vector<KnownBaseline>& baselines, const cells::Complex& complex,
                std::vector<Statement>& statements) {
  for (std::size_t i = 0; i < baselines.size(); ++i) {
    const model::Baseline& b = baselines[i].record;
    if (b.side.empty()) continue;
    int own = b.place_id.empty() ? -1 : complex.cell_of(b.place_id);
    int cell = own >= 0 ? own : complex.cell_at(b.point);
    if (cell < 0) continue;
    Statement s{.cell = cell, .day = b.date, .origin = Origin::baseline, .index = i};
    s.rank = own >= 0 ? Rank::table : Rank::table_nearby;
    // Several rows near one cell are so many witnesses; the same row twice is one.
    s.report = b.source + '\n' + (own >= 0 ? b.place_id : b.name + '\n' + b.point.to_text());
    s.side = b.side;
    if (b.shared_with != b.side) s.other = b.shared_with;
    statements.push_back(std::move(s));
  }
}

Bearing bearing_of(const Statement& s, base::Date valid) {
  if (!s.is_change()) return Bearing::on;
  return s.day <= valid ? Bearing::since : Bearing::before;
}

// The run of statements behind one holding, nearest in time first, each report counted once and
// each further one half as much.
void add_evidence(const Holding& holding, base::Date valid, const EvidenceOptions& options,
                  std::vector<Evidence>& evidence) {
  std::vector<const Statement*> run = holding.by;
  auto distance = [&](const Statement* s) { return std::abs(valid - s->day); };
  std::stable_sort(run.begin(), run.end(), [&](const Statement* a, const Statement* b) {
    return distance(a) < distance(b);
  });
  std::set<std::string_view> reports;
  double worth = 1;
  for (const Statement* s : run) {
    if (!reports.insert(s->report).second) continue;
    if (reports.size() > kMostReports) break;
    double age = std::exp2(-distance(s) / options.half_life_days);
    double weight = options.base_weight * holding.fraction * worth * age * s->firmness;
    if (weight > 0) {
      evidence.push_back(
          {s->cell, holding.side, weight, s->origin, s->index, bearing_of(*s, valid), s->day});
    }
    worth /= 2;
  }
}

using Group = std::vector<const Statement*>;

// The statements from `begin` on that tell of the same cell and day (and rank, if that matters).
Group group_at(const std::vector<Statement>& sorted, std::size_t begin, bool by_rank) {
  Group group;
  for (std::size_t i = begin; i < sorted.size(); ++i) {
    const Statement &s = sorted[i], &first = sorted[begin];
    if (s.cell != first.cell || s.day != first.day || (by_rank && s.rank != first.rank)) break;
    group.push_back(&s);
  }
  return group;
}

}  // namespace

std::vector<Evidence> gather_evidence(const std::vector<KnownEvent>& events,
                                      const std::vector<KnownBaseline>& baselines,
                                      const cells::Complex& complex, base::Date valid,
                                      const EvidenceOptions& options) {
  std::vector<Statement> statements = statements_of(events, complex, options);
  add_tables(baselines, complex, statements);
  std::sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) {
    return std::tuple(a.cell, a.day, a.rank, a.origin, a.index) <
           std::tuple(b.cell, b.day, b.rank, b.origin, b.index);
  });
  std::vector<Evidence> evidence;
  for (std::size_t i = 0; i < statements.size();) {
    int cell = statements[i].cell;
    CellState state(options.partial_weight);
    bool later = false;
    while (i < statements.size() && statements[i].cell == cell) {
      bool past = statements[i].day <= valid;
      // Of a region nothing is said about the days before; its statements stand first in a day.
      bool by_rank = past || statements[i].of_region();
      Group group = group_at(statements, i, by_rank);
      i += group.size();
      if (past) {
        state.tell(group);
      } else if (options.hindsight && !later && !by_rank) {
        state.tell_later(group, valid);
        later = true;
      }
    }
    for (const Holding& holding : state.holdings()) {
      add_evidence(holding, valid, options, evidence);
    }
  }
  std::stable_sort(evidence.begin(), evidence.end(), [](const Evidence& a, const Evidence& b) {
    return std::tie(a.cell, a.origin, a.index, a.side) <
           std::tie(b.cell, b.origin, b.index, b.side);
  });
  return evidence;
}

}  // namespace tidemark::control
