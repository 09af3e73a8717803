// What the table and the chart of a series share.
#pragma once

#include <string>
#include <vector>

#include "publish/series.hpp"

namespace tidemark::publish::detail {

// All that held something on some day, in the order of their first day; "" (the unknown) last.
std::vector<std::string> sides_of(const std::vector<SeriesDay>& days);
// Zero when the side held nothing.
measure::SideArea area_of(const SeriesDay& day, const std::string& side);

}  // namespace tidemark::publish::detail
