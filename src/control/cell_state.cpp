#include "control/cell_state.hpp"

#include <algorithm>
#include <cstdlib>
#include <limits>
#include <map>

namespace tidemark::control {
namespace {

constexpr double kTrace = 0.02;  // smaller fractions are dropped
// A gain told again within a month is one gain: monthly reviews retell.
constexpr int kRetoldDays = 31;

using Group = std::vector<const Statement*>;

// Belief in each side: independent reports leave less doubt (1 - Π(1 - b)), one report only its
// best.
class Beliefs {
 public:
  void add(const std::string& side, const Statement& s) {
    double& best = by_side_[side][s.report];
    best = std::max(best, s.belief);
  }
  std::map<std::string, double> sum() const {
    std::map<std::string, double> beliefs;
    for (const auto& [side, reports] : by_side_) {
      double doubt = 1;
      for (const auto& [report, belief] : reports) doubt *= 1 - belief;
      beliefs[side] = 1 - doubt;
    }
    return beliefs;
  }

 private:
  std::map<std::string, std::map<std::string, double>> by_side_;
};

bool speaks_for(const Statement& s, const std::string& side) {
  return s.side == side || (s.of_table() && s.other == side);
}

}  // namespace

Holding& CellState::holding(const std::string& side) {
  for (Holding& h : holdings_) {
    if (h.side == side) return h;
  }
  return holdings_.emplace_back(Holding{side, 0, {}});
}

double CellState::known() const {
  double sum = 0;
  for (const Holding& h : holdings_) sum += h.side.empty() ? 0 : h.fraction;
  return sum;
}

void CellState::scale_others(const std::string& side, double factor) {
  for (Holding& h : holdings_) {
    if (h.side != side) h.fraction *= factor;
  }
}

void CellState::drop_traces() {
  std::erase_if(holdings_, [](const Holding& h) { return h.fraction < kTrace; });
}

void CellState::tell(const Group& group) {
  if (group.empty()) return;
  if (group.front()->of_region()) {
    for (const Statement* s : group) tell_region(*s);
  } else if (group.front()->rank == Rank::loss) {
    tell_loss(group);
  } else {
    Group whole, part;
    for (const Statement* s : group) (s->partial ? part : whole).push_back(s);
    tell_whole(whole);
    tell_part(part);
    if (group.front()->rank == Rank::gain) leave_rest(group);
  }
  drop_traces();
}

// Sides that contradict each other on one day share what the group says by their beliefs.
void CellState::tell_whole(const Group& group) {
  Beliefs beliefs;
  for (const Statement* s : group) {
    beliefs.add(s->side, *s);
    if (s->of_table() && !s->other.empty()) beliefs.add(s->other, *s);
  }
  double doubt = 1, sum = 0;
  for (const auto& [side, belief] : beliefs.sum()) {
    doubt *= 1 - belief;
    sum += belief;
  }
  for (Holding& h : holdings_) h.fraction *= doubt;
  for (const auto& [side, belief] : beliefs.sum()) {
    Holding& h = holding(side);
    h.fraction += (1 - doubt) * belief / sum;
    for (const Statement* s : group) {
      if (speaks_for(*s, side)) h.by.push_back(s);
    }
  }
}

// The most that a group tells of a side's part of the cell.
double CellState::part_of(const std::string& side, const Group& group) const {
  double most = 0;
  for (const Statement* s : group) {
    if (s->partial && s->side == side) {
      most = std::max(most, s->share > 0 ? s->share : partial_weight_);
    }
  }
  return most;
}

// A part never adds up to the whole, however often it is told: it only lifts its side to that part.
void CellState::tell_part(const Group& group) {
  Beliefs beliefs;
  for (const Statement* s : group) beliefs.add(s->side, *s);
  for (const auto& [side, belief] : beliefs.sum()) {
    double part = part_of(side, group) * belief, had = holding(side).fraction;
    if (part > had) {
      scale_others(side, (1 - part) / (1 - had));
      holding(side).fraction = part;
    }
    for (const Statement* s : group) {
      if (s->side == side) holding(side).by.push_back(s);
    }
  }
}

// What the taker is not sure to have, the side that it was taken from still has, if nobody else
// does.
void CellState::leave_rest(const Group& group) {
  for (const Statement* s : group) {
    double open = holding("").fraction, rest = 1 - known() - open;
    if (s->other.empty() || s->other == s->side || rest < kTrace) continue;
    Holding& former = holding(s->other);
    former.fraction += rest;
    former.by.push_back(s);
  }
}

void CellState::tell_loss(const Group& group) {
  bool nothing_known = holdings_.empty();
  Beliefs whole, part;
  for (const Statement* s : group) (s->partial ? part : whole).add(s->side, *s);
  auto leave = [&](const std::string& side, double fraction) {
    if (fraction <= 0) return;
    Holding& open = holding("");
    open.fraction = std::min(1.0, open.fraction + fraction);
    for (const Statement* s : group) {
      if (s->side == side) open.by.push_back(s);
    }
  };
  for (const auto& [side, belief] : whole.sum()) {
    double had = nothing_known ? 1 : holding(side).fraction;
    if (!nothing_known) holding(side).fraction = had * (1 - belief);
    leave(side, had * belief);
  }
  for (const auto& [side, belief] : part.sum()) {
    double left = 1 - part_of(side, group) * belief;
    double had = nothing_known ? 1 : holding(side).fraction;
    if (!nothing_known) holding(side).fraction = std::min(had, left);
    leave(side, had - std::min(had, left));
  }
}

// What is said of a region is said of nobody's place in particular. A gain moves what its loser
// held in the cell, or, when no loser is named, what anybody held; a loss takes from the loser and
// leaves no place open, so that the neighbours' word spreads.
void CellState::tell_region(const Statement& s) {
  if (s.rank == Rank::region_loss) {
    holding(s.side).fraction *= 1 - s.belief;
    return;
  }
  double open = holding("").fraction;
  double moved = std::max(0.0, 1 - known() - open) * s.belief;
  for (Holding& h : holdings_) {
    if (h.side == s.side || (!s.other.empty() && !h.side.empty() && h.side != s.other)) continue;
    moved += h.fraction * s.belief;
    h.fraction *= 1 - s.belief;
  }
  Holding& taker = holding(s.side);
  taker.fraction += moved;
  taker.by.push_back(&s);
}

// A side that took the cell shortly before is told again to have taken it: a review, or a second
// report that knows the day less well. It does not say that the loser had it in between.
bool CellState::retells(const Statement& gain) {
  const Group& known = holding(gain.side).by;
  return std::any_of(known.begin(), known.end(), [&](const Statement* s) {
    return s->rank == Rank::gain && s->side == gain.side && gain.day - s->day <= kRetoldDays;
  });
}

void CellState::tell_later(const Group& group, base::Date valid) {
  bool change = std::any_of(group.begin(), group.end(), [](auto* s) { return s->is_change(); });
  // Until a gain its loser held the cell, until a loss he who lost it; states count if nothing
  // changed.
  Beliefs beliefs;
  std::map<std::string, Group> by;
  auto add = [&](const std::string& side, const Statement* s) {
    if (side.empty()) return;
    beliefs.add(side, *s);
    by[side].push_back(s);
  };
  for (const Statement* s : group) {
    if (s->rank == Rank::gain) {
      if (s->other != s->side) add(retells(*s) ? s->side : s->other, s);
    } else if (s->is_change() == change) {
      add(s->side, s);
      if (s->of_table()) add(s->other, s);
    }
  }
  int near = std::numeric_limits<int>::max();
  for (const Holding& h : holdings_) {
    for (const Statement* s : h.by) near = std::min(near, valid - s->day);
  }
  for (const auto& [side, belief] : beliefs.sum()) {
    bool nearer = by[side].front()->day - valid < near;
    Holding& open = holding("");
    bool left = std::any_of(open.by.begin(), open.by.end(),
                            [&, name = side](const Statement* s) { return s->side == name; });
    if (left && !nearer) continue;  // it withdrew just before: that is said, not unknown
    double rest = std::max(0.0, 1 - known());
    Holding& h = holding(side);
    h.fraction = std::min(1.0, h.fraction + (nearer ? belief : std::min(belief, rest)));
    h.by.insert(h.by.end(), by[side].begin(), by[side].end());
    Holding& still_open = holding("");
    still_open.fraction = std::min(still_open.fraction, std::max(0.0, 1 - known()));
  }
  drop_traces();
}

}  // namespace tidemark::control
