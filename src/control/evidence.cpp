#include "control/evidence.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <optional>
#include <set>
#include <tuple>

#include "control/cell_state.hpp"
#include "control/cover.hpp"
#include "control/statement.hpp"

namespace tidemark::control {
namespace {

constexpr int kMostReports = 8;  // the ninth would add less than half a percent

std::vector<Statement> statements_of(const std::vector<KnownEvent>& events,
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
    } else if (e.scope == model::Scope::region) {
      if (!cover) cover.emplace(complex);
      for (const Covered& covered : cover->of(*e.place)) {
        auto here = about_region(said, s, covered.cell, covered.part, options);
        if (here) statements.push_back(std::move(*here));
      }
    }
  }
  return statements;
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

std::vector<Evidence> gather_evidence(std::vector<Statement> statements, base::Date valid,
                                      const EvidenceOptions& options) {
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

std::vector<Evidence> gather_evidence(const std::vector<KnownEvent>& events,
                                      const std::vector<KnownBaseline>& baselines,
                                      const cells::Complex& complex, base::Date valid,
                                      const EvidenceOptions& options) {
  std::vector<Statement> statements = statements_of(events, complex, options);
  for (std::size_t i = 0; i < baselines.size(); ++i) {
    if (auto s = statement_of(baselines[i].record, i, complex)) statements.push_back(std::move(*s));
  }
  return gather_evidence(std::move(statements), valid, options);
}

}  // namespace tidemark::control
