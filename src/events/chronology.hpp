// The theatre's days of public record, by place and by name.
//
// Days of the theatre's own war are found by what its gazetteers know of a name; those of other
// wars by spelling alone, and only in reports about such a war.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/memo.hpp"
#include "model/event.hpp"
#include "model/landmark.hpp"
#include "model/language.hpp"
#include "names/name_index.hpp"
#include "names/place_index.hpp"
#include "text/token.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::events {

using Landmarks = std::vector<const model::Landmark*>;

class Chronology {
 public:
  // All arguments must outlive it.
  Chronology(const theatre::Theatre& theatre, const names::PlaceIndex& places,
             const model::Language& language);

  bool empty() const { return landmarks_.empty(); }
  // From the first of its days to the last; REQUIRES: !empty()
  base::DateSpan days() const { return days_; }

  // Landmarks at any place that a report about `war` may mean by this name, in the order of the
  // table. What is said of an area is not said of the town of that name. Found once for each
  // spelling.
  Landmarks at(std::string_view place, model::Scope scope, model::WarSet war) const;
  // What the tokens call by a name ("Operation Euphrates Shield"): for each name all that are
  // called so.
  std::vector<Landmarks> named_in(const std::vector<text::Token>& tokens, model::WarSet war) const;

 private:
  using Kept = base::Memo<std::shared_ptr<const Landmarks>>;
  Landmarks look_up(std::string_view place, model::Scope scope) const;  // of every war

  const theatre::Theatre& theatre_;
  const std::vector<model::Landmark>& landmarks_;
  const names::PlaceIndex& places_;
  const model::Folding& folding_;
  names::NameIndex names_;
  base::DateSpan days_;
  std::unordered_map<int, std::vector<int>> by_place_;  // place of the theatre → landmarks
  std::unordered_map<std::string, std::vector<int>> by_spelling_;  // those without such a place
  mutable Kept at_points_, at_areas_;
};

}  // namespace tidemark::events
