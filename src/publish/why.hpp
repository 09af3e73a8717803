// Who held a place on a day, and why: the evidence that decides it, strongest first, and everything
// that was ever told of the place, with its sentence, its source and when it was learnt.
#pragma once

#include <string>
#include <vector>

#include "control/solve.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish {

// What is asked about: a place, or just a point.
struct Subject {
  const model::Place* place = nullptr;  // nothing: the point alone
  geo::Point point;
  int cell = -1;
};

// One piece of evidence at work.
struct Ground {
  const control::Evidence* evidence = nullptr;
  double influence = 0;  // 0 to 1: how much of the cell's value it decides
  double km = 0;         // from the subject's cell to the statement's; 0: its own
};

struct Account {
  Subject subject;
  int holder = -1;  // index into the map's sides; -1: not known
  bool contested = false;
  std::vector<std::pair<int, double>>
      shares;  // side, probability; likeliest first, none under 0.5%
  double unknown = 0;
  std::vector<Ground> grounds;
  // What was told of this very place, in order of its days; movements of forces are left out.
  std::vector<const control::KnownEvent*> by_then, later;  // facts, by the map's day
  std::vector<const control::KnownEvent*> not_facts;       // planned, conditional, denied
  std::vector<const control::KnownEvent*> undated;
};

// Borrows the snapshot. `options` are those with which its map was solved.
// REQUIRES: subject.cell is a cell of the snapshot's complex
Account account_for(const Snapshot& snapshot, const control::SolveOptions& options,
                    Subject subject);

// The same with the evidence that decides the cell, as explain_parts gives it, from elsewhere.
Account account_for(const Snapshot& snapshot, const std::vector<control::Reason>& reasons,
                    Subject subject);

std::string account_text(const Snapshot& snapshot, const Account& account);
std::string account_json(const Snapshot& snapshot, const Account& account);

}  // namespace tidemark::publish
