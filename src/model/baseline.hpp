// Who held a place on a day, from somebody's table.
#pragma once

#include <optional>
#include <string>

#include "base/date.hpp"
#include "geo/point.hpp"

namespace tidemark::model {

struct Baseline {
  std::string place_id;  // gazetteer id after matching; empty: the row's own point is used
  std::string name;
  geo::Point point;
  std::string kind;
  std::string side;
  std::string shared_with;  // side id of a second holder, or empty
  base::Date date;
  std::string source;
  int line = 0;  // of the table, for messages
};

}  // namespace tidemark::model
