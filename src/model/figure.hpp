// A quantity that a report states.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"
#include "base/range.hpp"

namespace tidemark::model {

enum class Quantity { area, length, distance, share, count };
std::string_view to_text(Quantity);
std::optional<Quantity> parse_quantity(std::string_view);

struct Figure {
  std::string report;  // report id
  Quantity quantity = Quantity::area;
  double value = 0;        // in km² (area), km (length, distance), percent (share), 1 (count)
  std::string as_written;  // "300 square meters"
  std::string unit;        // as written: "square meters"
  std::string of_what;     // the words that it is said of: "of the old town"
  std::optional<base::DateSpan> date;
  base::ByteRange range;  // in the report's clean text
};

}  // namespace tidemark::model
