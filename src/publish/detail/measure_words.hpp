// The words of the tables of measures, one table per language; see wording.hpp for those that they
// share with the map.
#pragma once

#include <string>

namespace tidemark::publish::detail {

struct MeasureWords {
  std::string side, between, and_side, km, km2, low;
  std::string settlements;
  std::string yes, no, and_more;  // a list's beginning, how many more
  std::string since, or_earlier;  // day
  std::string within, besieged_by, reaches_abroad;
  std::string how, by_geometry, by_report, last_told, surrounded;
  std::string country, elsewhere;
  std::string cut_off, from, to, abroad, unknown_near, near_place;  // place; place; place, side
  std::string taken_by;
  std::string no_fronts, no_enclaves, no_sieges, no_contact, no_gaps, no_changes, no_days;
  std::string place, front_of, opposite, inside;
  std::string area, in_no_area;
  std::string day, share, low_column, high_column;
};

const MeasureWords& english_measures();

}  // namespace tidemark::publish::detail
