// What statements say about one cell on one day: who holds which fraction of it, and by whose word.
//
// Statements are told in order of time. Each moves the state towards what it says: with belief b,
// the state becomes (1 - b) · state + b · statement. Fractions sum to at most 1 unless what
// happened later contradicts; what is missing is not known.
#pragma once

#include <string>
#include <vector>

#include "control/statement.hpp"

namespace tidemark::control {

struct Holding {
  std::string side;  // empty: open, left by its holder with no taker
  double fraction = 0;
  std::vector<const Statement*> by;  // an unbroken run, in order of time
};

class CellState {
 public:
  explicit CellState(double partial_weight) : partial_weight_(partial_weight) {}

  // Statements of one cell, day and rank. REQUIRES: not before those told earlier; they outlive
  // this.
  void tell(const std::vector<const Statement*>& group);
  // The statements of the earliest day after `valid`: who held the cell until then. They fill what
  // is not known, and contradict what is only if nearer in time. REQUIRES: told last.
  void tell_later(const std::vector<const Statement*>& group, base::Date valid);

  const std::vector<Holding>& holdings() const { return holdings_; }

 private:
  bool retells(const Statement& gain);
  void tell_whole(const std::vector<const Statement*>& group);
  void tell_part(const std::vector<const Statement*>& group);
  double part_of(const std::string& side, const std::vector<const Statement*>& group) const;
  void tell_loss(const std::vector<const Statement*>& group);
  void tell_region(const Statement& statement);
  void leave_rest(const std::vector<const Statement*>& group);
  Holding& holding(const std::string& side);
  void scale_others(const std::string& side, double factor);
  void drop_traces();
  double known() const;  // sum of the fractions of named sides

  double partial_weight_;
  std::vector<Holding> holdings_;
};

}  // namespace tidemark::control
