// The gazetteer by folded name: candidates for a name as a report spells it.
#pragma once

#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "base/memo.hpp"
#include "model/folding.hpp"
#include "names/near_names.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names {

struct Candidate {
  int place = 0;        // index into Theatre::places
  double likeness = 1;  // 1: same plain fold; less: same loose fold, or one or two letters off
};

// Finds are kept by the spelling asked for, as reports name the same places again and again.
class PlaceIndex {
 public:
  // Both must outlive it.
  PlaceIndex(const theatre::Theatre& theatre, const model::Folding& folding);

  // Places of the same fold, best likeness first, then in the order of the gazetteer.
  std::vector<Candidate> find(std::string_view name) const;
  // Places whose loose fold is a letter or two off, nearest first.
  std::vector<Candidate> find_near(std::string_view name) const;
  bool knows(std::string_view name) const;
  bool knows_exactly(std::string_view name) const;  // by the plain fold
  // Every place of exactly that name is an area or a line: a province, a desert, a road.
  bool names_no_point(std::string_view name) const;

  static constexpr double kLooseLikeness = 0.8;
  static constexpr double kOneEditLikeness = 0.6;
  static constexpr double kTwoEditsLikeness = 0.45;

 private:
  using Found = std::shared_ptr<const std::vector<Candidate>>;
  std::vector<Candidate> look_up(std::string_view name) const;
  std::vector<Candidate> look_up_near(std::string_view name) const;
  const theatre::NameTable& names() const { return own_ ? *own_ : theatre_.names; }

  const theatre::Theatre& theatre_;
  const model::Folding& folding_;
  std::optional<theatre::NameTable> own_;  // when the theatre's does not cover all of its places
  NearNames near_;                         // ids are entries of names()
  mutable base::Memo<Found> found_, found_near_;
};

}  // namespace tidemark::names
