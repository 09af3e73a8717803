// Who held a place or an area on a day, and why: the evidence that decides it, strongest first, and
// everything that was ever told of the place, with its sentence, its source and when it was learnt.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "control/solve.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish {

// What is asked about: a place, just a point, or an area.
struct Subject {
  const model::Place* place = nullptr;  // nothing: the point alone, or an area
  geo::Point point{};
  int cell = -1;  // -1: an area
  std::string area{};
  double km2 = 0;               // of the area
  control::Parts area_parts{};  // its cells, by their parts of it

  control::Parts parts() const { return cell < 0 ? area_parts : control::Parts{{cell, 1}}; }
};

// One piece of evidence at work.
struct Ground {
  const control::Evidence* evidence = nullptr;
  double influence = 0;  // 0 to 1: how much of the subject's value it decides
  double km = 0;         // from the subject to the statement's cell; 0: its own
};

// What a map says of a subject.
struct Answer {
  int holder = -1;  // index into the map's sides, of an area that with most of it; -1: not known
  bool contested = false;
  std::vector<std::pair<int, double>>
      shares;  // side, probability; likeliest first, none under 0.5%
  double unknown = 0;
};

// What would be said if one report, with its copies, were not known.
struct Without : Answer {
  std::string report;
  double km2 = 0;  // of the whole map that would then have another holder
};

struct Account : Answer {
  Subject subject;
  // Asked what changed since an earlier day: what held then. The influence of a ground is then how
  // much more it decides, negative when less.
  struct Before : Answer {
    base::Date day;
  };
  std::optional<Before> before{};
  std::vector<Ground> grounds;
  std::vector<Without> without{};  // by report, when that was asked for
  // What was told of this very place, in order of its days; movements of forces are left out. Of an
  // area nothing is listed.
  std::vector<const control::KnownEvent*> by_then, later;  // facts, by the map's day
  std::vector<const control::KnownEvent*> not_facts;       // planned, conditional, denied
  std::vector<const control::KnownEvent*> undated;
};

// Borrows the snapshot. `options` are those with which its map was solved.
// REQUIRES: the subject's cells are those of the snapshot's complex
Account account_for(const Snapshot& snapshot, const control::SolveOptions& options,
                    Subject subject);

// The same with the evidence that decides the subject, as explain_parts gives it, from elsewhere.
Account account_for(const Snapshot& snapshot, const std::vector<control::Reason>& reasons,
                    Subject subject);

// What made the difference between two days of one view: grounds by how much that is.
Account account_of_change(const Snapshot& before, const Snapshot& after,
                          const control::SolveOptions& options, Subject subject);

// What another map says of the account's subject. REQUIRES: a map of the snapshot's cells and sides
Without account_without(const Snapshot& snapshot, const Account& account,
                        const control::ControlMap& map, const std::string& report);

std::string account_text(const Snapshot& snapshot, const Account& account);
std::string account_json(const Snapshot& snapshot, const Account& account);

}  // namespace tidemark::publish
