// The gazetteer by folded name: candidates for a name as a report spells it.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/folding.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names {

struct Candidate {
  int place = 0;           // index into Theatre::places
  double likeness = 1;     // 1: same plain fold; less: same loose fold
};

class PlaceIndex {
 public:
  PlaceIndex(const theatre::Theatre& theatre, const model::Folding& folding);

  // Best likeness first, then in the order of the gazetteer. Empty when no place is called so.
  std::vector<Candidate> find(std::string_view name) const;
  bool knows(std::string_view name) const;
  bool knows_exactly(std::string_view name) const;  // by the plain fold
  // Every place of exactly that name is an area or a line: a province, a desert, a road.
  bool names_no_point(std::string_view name) const;

  static constexpr double kLooseLikeness = 0.8;

 private:
  const theatre::Theatre& theatre_;
  const model::Folding& folding_;
  std::unordered_map<std::string, std::vector<int>> plain_;
  std::unordered_map<std::string, std::vector<int>> loose_;
};

}  // namespace tidemark::names
