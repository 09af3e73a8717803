// Somebody's table of points, for `surface`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/csv.hpp"
#include "base/files.hpp"
#include "geo/point.hpp"

namespace tidemark::pipeline {

struct PointRow {
  geo::Point point;
  int line = 0;
  std::string id, name, side, shared_with;
  std::optional<base::Date> date;
};

// Fails without the columns lat, lon and `needed`; rows with a broken number or date, or with
// nothing in a needed column, are errors.
base::Result<std::vector<PointRow>> read_points(const base::World& world, const std::string& file,
                                                const std::vector<std::string_view>& needed,
                                                base::Errors& errors);

}  // namespace tidemark::pipeline
