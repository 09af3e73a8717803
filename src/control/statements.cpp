#include "control/statements.hpp"

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

Bearing bearing_of(const Statement& s, base::Date valid) {
  if (!s.is_change()) return Bearing::on;
  return s.day <= valid ? Bearing::since : Bearing::before;
}

// The run of statements behind one holding, nearest in time first, each report counted once and
// each further one half as much.
void add_holding(const Holding& holding, base::Date valid, const EvidenceOptions& options,
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

// The first statements that tell of the same day (and rank, if that matters).
Group group_of(std::span<const Statement> statements, bool by_rank) {
  Group group;
  const Statement& first = statements.front();
  for (const Statement& s : statements) {
    if (s.day != first.day || (by_rank && s.rank != first.rank)) break;
    group.push_back(&s);
  }
  return group;
}

}  // namespace

std::vector<Statement> statements_of(const std::vector<KnownEvent>& events,
                                     const std::vector<KnownBaseline>& baselines,
                                     const cells::Complex& complex,
                                     const EvidenceOptions& options) {
  std::vector<Statement> statements;
  std::optional<Cover> cover;  // made for the first region
  for (std::size_t i = 0; i < events.size(); ++i) {
    const model::Event& e = events[i].record;
    if (!model::testifies(e)) continue;
    model::Testimony said = model::testimony_of(e, events[i].entry);
    said.report = e.report;
    Statement s = statement_of(said, events[i].grade.weight, i, options);
    if (e.scope == model::Scope::point) {
      s.cell = complex.cell_of(e.place->id);
      if (s.cell >= 0) statements.push_back(std::move(s));
    } else {
      if (!cover) cover.emplace(complex);
      Cover::Extent extent = cover->extent(*e.place);
      for (const Covered& covered : extent.cells()) {
        auto here = about_region(said, s, extent, covered, options);
        if (here) statements.push_back(std::move(*here));
      }
    }
  }
  for (std::size_t i = 0; i < baselines.size(); ++i) {
    if (auto s = statement_of(baselines[i].record, i, complex)) statements.push_back(std::move(*s));
  }
  return statements;
}

void put_in_order(std::vector<Statement>& statements) {
  std::sort(statements.begin(), statements.end(), [](const Statement& a, const Statement& b) {
    return std::tuple(a.cell, a.day, a.rank, a.origin, a.index) <
           std::tuple(b.cell, b.day, b.rank, b.origin, b.index);
  });
}

void add_evidence(std::span<const Statement> of_cell, base::Date valid,
                  const EvidenceOptions& options, std::vector<Evidence>& evidence) {
  const auto first = std::ptrdiff_t(evidence.size());
  CellState state(options.partial_weight);
  bool later = false;
  while (!of_cell.empty() && !later) {
    bool past = of_cell.front().day <= valid;
    if (!past && !options.hindsight) break;
    // Of a region nothing is said about the days before; its statements stand first in a day.
    bool by_rank = past || of_cell.front().of_region();
    Group group = group_of(of_cell, by_rank);
    of_cell = of_cell.subspan(group.size());
    if (past) {
      state.tell(group);
    } else if (!by_rank) {
      state.tell_later(group, valid);
      later = true;
    }
  }
  for (const Holding& holding : state.holdings()) add_holding(holding, valid, options, evidence);
  std::stable_sort(
      evidence.begin() + first, evidence.end(), [](const Evidence& a, const Evidence& b) {
        return std::tie(a.origin, a.index, a.side) < std::tie(b.origin, b.index, b.side);
      });
}

}  // namespace tidemark::control
