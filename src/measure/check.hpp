// Checks of reported figures: what is wrong with a number, and how one sees it.
//
// A figure is compared with others of its report (the same number in another unit, the same thing
// with another number, a share beside an area, shares that sum to more than the whole, a count
// beside the list that follows it, a day told twice over), with what the same outlet said of the
// same day before, with the place that it is said of, and with the map of its day. Every comparison
// that can be made is a finding; the gravest of them is the figure's verdict. A comparison needs
// that the report says what the figure is of: whose it is and whether it is held, taken or lost.
// What the text leaves open is not guessed, and a figure without any comparison cannot be checked.
//
// Stated numbers are meant to the precision in which they are written: 1,700 to a hundred, 2% to
// one percent, in no case worse than kWorstPrecision. "More than" and "less than" are bounds.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "measure/labelled.hpp"
#include "model/claim.hpp"

namespace tidemark::measure {

// From harmless to grave, but for the last.
enum class Verdict {
  consistent,
  rounded,
  differs_from_map,
  contradicts_itself,
  unit_error,
  cannot_be_checked
};
std::string_view to_text(Verdict);  // "contradicts itself"

// What a figure was compared with.
enum class Ground {
  other_unit,    // the same number in another unit: `beside` is that other figure
  tiny,          // so small an area that no map shows it, said of a place or a side's territory
  same_number,   // the figure `beside` says the same, or the same more roughly
  other_number,  // … says something else of the same thing
  earlier,       // the same outlet's, of the same day, in another report, whose name is in `name`
  official,      // a share beside an area: what it is of the official area
  outline,       // … of the outline's own
  neither,       // … of neither; `expected` is the area of which it would be the share
  sum,           // of the shares of all sides: `expected`
  list,          // the number of names that follow
  day,           // what the rest of the expression means
  place,         // the area of the place that it is said of
  map_area,
  map_share,
  map_change,
  map_distance,  // with a band
};

struct Finding {
  Verdict verdict = Verdict::consistent;
  Ground ground = Ground::same_number;
  double expected = 0;           // in the figure's unit
  double low = 0, high = 0;      // of the map
  int beside = -1;               // another figure of the report
  std::string name;              // of a place, an area or an earlier report
  double wider_km2 = 0;          // Ground::place: area of the province that `name` lies in
  std::string wider;             // its name
  std::optional<base::Date> on;  // the map's day
};

struct Checked {
  Verdict verdict = Verdict::cannot_be_checked;
  std::vector<Finding> findings;  // the gravest first
};

// A figure of the same outlet from another report.
struct Earlier {
  const model::Claim* figure;  // borrowed
  std::string report;
};

// What figures are compared with beside each other. Whatever is missing is not compared.
struct CheckAgainst {
  double official_km2 = 0;
  double outline_km2 = 0;
  std::vector<Earlier> earlier;
  // The map of a day.
  std::function<std::optional<Labelled>(base::Date)> map;
  // The complex alone, for what places measure.
  const cells::Complex* complex = nullptr;
  std::function<std::string(const std::string& place_id)> province_of;  // by its name in the layer
};

// By figure, in their order. `figures` are those of one report.
std::vector<Checked> check_figures(const std::vector<model::Claim>& figures,
                                   const CheckAgainst& against);

// Half of the last digit that a number states.
double precision_of(const model::Claim& figure);
inline constexpr double kWorstPrecision = 0.05;  // of the number

}  // namespace tidemark::measure
