// How much each side held, day after day: as a table and as a chart.
#pragma once

#include <string>
#include <vector>

#include "measure/area.hpp"
#include "publish/phrases.hpp"
#include "publish/record_table.hpp"

namespace tidemark::publish {

struct SeriesDay {
  base::Date day;
  std::vector<measure::SideArea> areas;
};

// date, side, km2, share, low, high: a row for each side on each day, also where it held nothing as
// long as it held something on another day. `known`: as known by; `profile`: the name of the one
// under which it is published; `hindsight`: as for the days.
RecordTable series_table(const std::vector<SeriesDay>& days, base::Instant known,
                         const std::string& profile, bool hindsight = true);

// A line for each side with its low-high band, time to the right: SVG. REQUIRES: one
// day at least.
std::string series_chart(const std::vector<SeriesDay>& days, const theatre::Theatre& theatre,
                         base::Instant known, const Phrases& phrases);

}  // namespace tidemark::publish
