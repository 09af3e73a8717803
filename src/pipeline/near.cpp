#include "pipeline/near.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "pipeline/surroundings.hpp"

namespace tidemark::pipeline {
namespace {

using base::Result;
using control::Evidence;
using control::KnownEvent;

constexpr double kMostBeyond = 5e-5;
constexpr int kRings = 2;  // of neighbours, at first

class Solver {
 public:
  Solver(const Observatory& observatory, const Atlas& atlas, int cell, base::Date valid,
         bool hindsight)
      : ledger_(*observatory.ledger),
        atlas_(atlas),
        cell_(cell),
        around_(ledger_, atlas, valid, hindsight) {
    near_.day.valid = valid;
    near_.day.hindsight = hindsight;
    for (const model::Side& side : atlas.theatre.sides) sides_.push_back(side.id);
  }

  Result<Near> run() {
    for (std::vector<int> next = first_rings(); !next.empty();) {
      region_.insert(region_.end(), next.begin(), next.end());
      if (auto done = around_.add_evidence(next, evidence_); !done) return done.error();
      auto answer = control::solve_region(atlas_.complex, region_, sides_, evidence_, {}, cell_);
      if (!answer) return answer.error();
      next = where_walks_leave(answer->exits);
      near_.day.map = std::move(answer->map);
      near_.reasons = std::move(answer->reasons);
      near_.beyond = answer->beyond;
    }
    near_.cells = region_.size();
    near_.looked_at = around_.heard().size();
    if (auto done = read_own(); !done) return done.error();
    if (auto done = read_grounds(); !done) return done.error();
    return std::move(near_);
  }

 private:
  std::vector<int> first_rings() const {
    std::vector<int> inside{cell_};
    for (std::size_t begin = 0, ring = 0; ring < kRings; ++ring) {
      std::size_t end = inside.size();
      for (; begin < end; ++begin) {
        for (const cells::Border& border :
             atlas_.complex.cells()[std::size_t(inside[begin])].borders) {
          if (std::ranges::find(inside, border.cell) == inside.end()) inside.push_back(border.cell);
        }
      }
    }
    return inside;
  }

  // The cells through which all but a small part of what leaves goes; none when little enough
  // leaves.
  static std::vector<int> where_walks_leave(std::vector<std::pair<int, double>> exits) {
    double left = 0;
    for (const auto& [cell, leaving] : exits) left += leaving;
    if (left <= kMostBeyond) return {};
    std::ranges::stable_sort(exits, std::greater{}, [](const auto& exit) { return exit.second; });
    std::vector<int> cells;
    for (const auto& [cell, leaving] : exits) {
      if (left <= kMostBeyond / 4) break;
      cells.push_back(cell);
      left -= leaving;
    }
    return cells;
  }

  // Of the cell itself everything that was told.
  Result<void> read_own() {
    for (const std::string& place : around_.places_in(cell_)) {
      auto events = ledger_.events_at(place, atlas_.known);
      if (!events) return events.error();
      for (KnownEvent& known : *events) near_.events.push_back(std::move(known));
    }
    std::ranges::stable_sort(near_.events, {}, &KnownEvent::entry);
    for (std::size_t i = 0; i < near_.events.size(); ++i) {
      if (auto done = take(i); !done) return done;
    }
    return {};
  }

  // Grades an event that was read whole, and reads its report.
  Result<void> take(std::size_t i) {
    KnownEvent& known = near_.events[i];
    if (auto heard = around_.heard_of(known)) {
      known.grade = around_.heard()[*heard].grade;
      event_.try_emplace(*heard, i);
    }
    return add_report(known.record.report);
  }

  Result<void> add_report(const std::string& id) {
    if (id.empty() || near_.reports.contains(id)) return {};
    auto report = ledger_.report(id);
    if (!report) return report.error();
    std::string original = report->record.copy_of;
    near_.reports.emplace(id, std::move(*report));
    return add_report(original);
  }

  // The statements that decide something are shown: those of other cells are read whole now.
  Result<void> read_grounds() {
    std::vector<std::int64_t> elsewhere;
    for (const control::Reason& reason : near_.reasons) {
      const Evidence& e = evidence_[reason.evidence];
      if (e.origin == control::Origin::event && !event_.contains(e.index)) {
        elsewhere.push_back(around_.heard()[e.index].said.entry);
      }
    }
    auto whole = ledger_.events_of(elsewhere, atlas_.known);
    if (!whole) return whole.error();
    for (KnownEvent& known : *whole) {
      auto heard = around_.heard_of(known);
      if (!heard || event_.contains(*heard)) continue;
      near_.events.push_back(std::move(known));
      if (auto done = take(near_.events.size() - 1); !done) return done;
    }
    for (control::Reason& reason : near_.reasons) {
      Evidence e = evidence_[reason.evidence];
      if (e.origin == control::Origin::event) {
        auto event = event_.find(e.index);
        if (event == event_.end()) {
          return base::Error{fmt::format("the index of places says of entry {} what it does not",
                                         around_.heard()[e.index].said.entry)};
        }
        e.index = event->second;
      }
      reason.evidence = near_.day.evidence.size();
      near_.day.evidence.push_back(std::move(e));
    }
    return {};
  }

  ledger::Ledger& ledger_;
  const Atlas& atlas_;
  int cell_;
  Surroundings around_;
  std::vector<std::string> sides_;
  std::vector<int> region_;
  std::vector<Evidence> evidence_;            // in it
  std::map<std::size_t, std::size_t> event_;  // where the event stands that was heard of
  Near near_;
};

}  // namespace

Result<Near> solve_near(const Observatory& observatory, const Atlas& atlas, int cell,
                        base::Date valid, bool hindsight) {
  return Solver(observatory, atlas, cell, valid, hindsight).run();
}

publish::Snapshot snapshot_of(const Atlas& atlas, const Near& near) {
  return {atlas.theatre,  atlas.complex,   near.day.map,      near.day.evidence,
          near.events,    atlas.baselines, near.reports,      near.day.areas,
          near.day.valid, atlas.known,     near.day.hindsight};
}

}  // namespace tidemark::pipeline
