// Which place a name means: candidates of the gazetteer weighed by what the text says around it.
//
// Deterministic; refuses rather than guesses: when two candidates far apart are equally good, the place
// stays unresolved with its name as written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/event.hpp"
#include "names/place_index.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names {

// What is known about a name when it is looked up.
struct PlaceHint {
  std::string kind;                   // gazetteer kind that the text gives; empty when none
  model::Scope scope = model::Scope::point;
  std::vector<geo::Point> nearby;     // places named in the same clause or report, nearest first
  std::vector<std::string> admin1;    // governorates that the text names as containing it
};

class Resolver {
 public:
  Resolver(const theatre::Theatre& theatre, const PlaceIndex& index)
      : theatre_(theatre), index_(index) {}

  // Always a PlaceRef with the name as written; id and point only when one candidate stands out.
  model::PlaceRef resolve(std::string_view name, const PlaceHint& hint) const;

  // The candidate that stands out without any hint: for gathering context before resolving.
  const model::Place* unmistakable(std::string_view name) const;

 private:
  const theatre::Theatre& theatre_;
  const PlaceIndex& index_;
};

}  // namespace tidemark::names
