#include "pipeline/near.hpp"

#include <algorithm>
#include <set>

namespace tidemark::pipeline {
namespace {

using base::Result;
using control::Evidence;
using control::KnownBaseline;
using control::KnownEvent;

constexpr double kMostBeyond = 5e-5;
constexpr int kRings = 3;  // of neighbours, at first; then half as many again and again

class Solver {
 public:
  Solver(const Observatory& observatory, const Atlas& atlas, int cell, base::Date valid)
      : ledger_(*observatory.ledger), atlas_(atlas), cell_(cell), valid_(valid),
        inside_(atlas.complex.cells().size()), edge_{cell} {
    inside_[std::size_t(cell)] = true;
    for (const model::Place& place : atlas.theatre.places) {
      int at = atlas.complex.cell_of(place.id);
      if (at >= 0) places_[at].push_back(place.id);
      if (!place.has_cell()) regions_.push_back(place.id);
    }
  }

  Result<Near> run() {
    auto grades = ledger_.grades(atlas_.known);
    if (!grades) return grades.error();
    grade::Book book(*grades);
    for (int ring = 0, rings = kRings;; rings += (rings + 1) / 2) {
      for (; ring < rings; ++ring) grow();
      if (auto done = look(book); !done) return done.error();
      if (auto done = solve(); !done) return done.error();
      if (near_.beyond <= kMostBeyond || edge_.empty()) break;
    }
    near_.day.valid = valid_;
    if (auto done = read_grounds(); !done) return done.error();
    return std::move(near_);
  }

 private:
  // The next ring of cells; edge_ is the last.
  void grow() {
    std::vector<int> ring;
    for (int i : edge_) {
      for (const cells::Border& border : atlas_.complex.cells()[std::size_t(i)].borders) {
        if (inside_[std::size_t(border.cell)]) continue;
        inside_[std::size_t(border.cell)] = true;
        ring.push_back(border.cell);
      }
    }
    edge_ = std::move(ring);
  }

  // What is told within the region. Of the cell itself everything, whole; of the rest the gist.
  Result<void> look(const grade::Book& book) {
    near_.told = {};
    near_.baselines.clear();
    std::vector<std::string> around = regions_;  // they are few and reach far
    for (const auto& [at, ids] : places_) {
      if (at == cell_ || !inside_[std::size_t(at)]) continue;
      around.insert(around.end(), ids.begin(), ids.end());
    }
    auto gist = ledger_.gist_of(around, atlas_.known);
    if (!gist) return gist.error();
    near_.told.events = std::move(gist->events);
    near_.told.reports = std::move(gist->reports);
    for (const std::string& place : places_[cell_]) {
      auto events = ledger_.events_at(place, atlas_.known);
      if (!events) return events.error();
      if (auto done = add(*events); !done) return done;
    }
    std::ranges::stable_sort(near_.told.events, {}, &KnownEvent::entry);
    weigh(near_.told, atlas_.theatre, book);
    for (const KnownBaseline& row : atlas_.baselines) {
      int own = atlas_.complex.cell_of(row.record.place_id);
      int at = own >= 0 ? own : atlas_.complex.cell_at(row.record.point);
      if (at >= 0 && inside_[std::size_t(at)]) near_.baselines.push_back(row);
    }
    return {};
  }

  // Whole events with their reports.
  Result<void> add(std::vector<KnownEvent>& events) {
    for (KnownEvent& known : events) {
      if (auto done = add_report(known.record.report); !done) return done;
      near_.told.events.push_back(std::move(known));
    }
    return {};
  }
  Result<void> add_report(const std::string& id) {
    if (id.empty() || near_.told.reports.contains(id)) return {};
    auto report = ledger_.report(id);
    if (!report) return report.error();
    std::string original = report->record.copy_of;
    near_.told.reports.emplace(id, std::move(*report));
    return add_report(original);
  }

  // Solves the region; how probable it is that a walk from the cell leaves it.
  Result<void> solve() {
    near_.day.evidence = evidence_of(near_.told.witnesses(), near_.baselines, atlas_, valid_);
    // What is told of a country's regions is evidence in cells beyond as well.
    std::erase_if(near_.day.evidence, [&](const control::Evidence& e) {
      return !inside_[std::size_t(e.cell)];
    });
    std::vector<int> region;
    for (std::size_t i = 0; i < inside_.size(); ++i) {
      if (inside_[i]) region.push_back(int(i));
    }
    std::vector<std::string> sides;
    for (const model::Side& side : atlas_.theatre.sides) sides.push_back(side.id);
    auto answer = control::solve_region(atlas_.complex, region, sides, near_.day.evidence, {}, cell_);
    if (!answer) return answer.error();
    near_.day.map = std::move(answer->map);
    near_.reasons = std::move(answer->reasons);
    near_.beyond = answer->beyond;
    near_.cells = region.size();
    return {};
  }

  // The statements of other cells that decide something are read whole.
  Result<void> read_grounds() {
    std::vector<std::int64_t> entries;
    std::set<std::size_t> shown;
    for (const control::Reason& reason : near_.reasons) {
      const Evidence& e = near_.day.evidence[reason.evidence];
      if (e.origin != control::Origin::event) continue;
      const model::Event& told = near_.told.events[e.index].record;
      if (atlas_.complex.cell_of(told.place->id) == cell_) continue;  // whole already
      if (shown.insert(e.index).second) entries.push_back(near_.told.events[e.index].entry);
    }
    auto whole = ledger_.events_of(entries, atlas_.known);
    if (!whole) return whole.error();
    for (std::size_t index : shown) {
      KnownEvent& lean = near_.told.events[index];
      // Parts of a split event share its entry.
      auto found = std::ranges::find_if(*whole, [&](const KnownEvent& known) {
        return known.entry == lean.entry && known.record.place &&
               known.record.place->id == lean.record.place->id &&
               known.record.type == lean.record.type && known.record.side == lean.record.side &&
               known.record.date == lean.record.date;
      });
      if (found == whole->end()) continue;
      if (auto done = add_report(found->record.report); !done) return done;
      found->grade = lean.grade;
      lean = *found;
    }
    return {};
  }

  ledger::Ledger& ledger_;
  const Atlas& atlas_;
  int cell_;
  base::Date valid_;
  std::vector<bool> inside_;  // [cell]
  std::vector<int> edge_;
  std::map<int, std::vector<std::string>> places_;  // by cell
  std::vector<std::string> regions_;                // places without a cell
  Near near_;
};

}  // namespace

Result<Near> solve_near(const Observatory& observatory, const Atlas& atlas, int cell,
                        base::Date valid) {
  return Solver(observatory, atlas, cell, valid).run();
}

publish::Snapshot snapshot_of(const Atlas& atlas, const Near& near) {
  return {atlas.theatre,  atlas.complex,     near.day.map,   near.day.evidence, near.told.events,
          near.baselines, near.told.reports, near.day.areas, near.day.valid,    atlas.known};
}

}  // namespace tidemark::pipeline
