// What publications say in their own words, one table per language, and how they write numbers and
// days. Texts with {} are filled by fmt in the order that their comment names.
#pragma once

#include <array>
#include <string>

#include "base/date.hpp"

namespace tidemark::publish::detail {

struct Counted {
  std::string one, many;  // each with {} for the number
};

struct Words {
  std::string language;  // ISO 639-1
  std::array<std::string, 12> months;
  std::string day_month_year;  // day, month, year
  std::string month_year;      // month, year

  std::string title;      // theatre
  std::string title_day;  // title, day
  std::string as_known;   // day, counted reports
  Counted reports, statements;
  std::string legend;
  std::string area_column, share_column, band_column;
  std::string band;  // low, high
  std::string unknown;
  std::string contested;
  std::string less_sure, surer;
  std::string computed;     // counted statements
  std::string map_summary;  // side, km², share: one clause of the picture's description
};

const Words& english();

std::string written_day(const Words& words, base::Date day);    // "25 June 2017"
std::string written_month(const Words& words, base::Date day);  // "June 2017"
std::string written_span(const Words& words,
                         base::DateSpan span);  // "25 June 2017", "1-14 June 2017"
std::string written_instant(const Words& words, base::Instant at);  // its day, in UTC
std::string counted(const Counted& words, std::size_t number);
std::string grouped(double value);  // "185,180"
std::string percent(double share);  // "12.4%"; under 0.05%: "<0.1%"

}  // namespace tidemark::publish::detail
