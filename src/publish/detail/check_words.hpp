// The sentences in which checks of figures are told, one table per language. The numbers are written
// with their units before they are put in.
#pragma once

#include <string>

namespace tidemark::publish::detail {

struct CheckWords {
  std::string other_unit;    // the other figure's words
  std::string tiny;          // in km², were it the unit
  std::string same, rounded, contrary;  // the other figure's words
  std::string earlier_same, earlier_contrary;  // report, number
  std::string share_of, area_of;  // of the base: number of this figure, base
  std::string official, outline;  // names of bases
  std::string no_base;       // implied base, official, outline
  std::string sum;           // sum
  std::string list_same, list_more;  // how many
  std::string day_same, day_other;   // the day by the other words
  std::string too_large;     // place, its area
  std::string would_fit;     // province, its area
  std::string map_fits, map_differs;  // day, value, low, high
  std::string of_area, of_share, of_change, of_distance;  // what the map has
  std::string cannot;
  std::string not_checked;   // how many
  std::string claim;         // as written, of what
  std::string figures, figures_note;
  std::string reported_column, verdict_column, why_column;
};

const CheckWords& english_checks();

}  // namespace tidemark::publish::detail
