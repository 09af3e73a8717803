// Places as coarse publications name them (publish/release.hpp).
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/baseline.hpp"
#include "model/event.hpp"
#include "model/language.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::publish::detail {

inline constexpr double kCoarseSteps = 1e3;  // per degree: 111 m

// With 3 decimals.
geo::Point coarse_point(geo::Point p);

class CoarsePlaces {
 public:
  // Both must outlive it.
  CoarsePlaces(const theatre::Theatre& theatre, const model::Language& language);

  model::PlaceRef coarse(model::PlaceRef place) const;
  model::Baseline coarse(model::Baseline row) const;
  // The name when it is a settlement's or an area's, else "".
  std::string near(const std::string& name) const;

 private:
  const model::Place* find(const std::string& id) const;
  const model::Place* nearest(geo::Point point) const;
  bool says_facility(const std::string& name) const;

  const theatre::Theatre& theatre_;
  const model::Language& language_;
  std::unordered_map<std::string_view, const model::Place*> by_id_;
  std::vector<const model::Place*> settlements_;
  std::set<std::string> told_;  // folded names of settlements and areas that no table covers
  std::vector<std::string> facility_words_;  // each between blanks
};

}  // namespace tidemark::publish::detail
