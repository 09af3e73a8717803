// What publications say in their own words, one table per language (languages/<id>/map.json,
// compiled in), and how they write numbers and days. Texts with {} are filled by fmt; docs/maps.md
// names what by.
#pragma once

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"

namespace tidemark::publish::detail {

// Each with {} for the number, or without. CLDR's categories: `two` is for 2, `few` for what ends
// in 03 to 10, `other` for what ends in 00 to 02; where they are empty, `many` stands.
struct Counted {
  std::string one, many, two{}, few{}, other{};
};

struct Words {
  std::string language;  // ISO 639-1
  bool right_to_left = false;
  std::array<std::string, 12> months;
  std::string day_month_year, month_year;

  std::string title, title_day, title_since, within, as_known, no_hindsight;
  Counted reports, statements;
  std::string legend, legend_part, area_column, share_column, band_column, band, gained_column,
      lost_column;
  std::string unknown, contested, changed, less_sure, surer;
  std::string pieces, surrounded, apart, piece_area, kilometres;
  std::string sources, more_sources, separator, computed, profile;
  std::string chart, map_summary, changed_summary;

  // That name of something which is in this language, else the one in Latin script.
  const std::string& name(const std::string& latin, const std::string& arabic) const {
    return language == "ar" && !arabic.empty() ? arabic : latin;
  }
};

// The languages in which there are words, English first.
std::vector<std::string> languages();
// Null when there are none in that language.
const Words* words_in(std::string_view language);
const Words& english();

// A text of the table with its {} filled.
template <typename... Values>
std::string fill_in(const std::string& text, const Values&... values) {
  return fmt::format(fmt::runtime(text), values...);
}

std::string written_day(const Words& words, base::Date day);    // "25 June 2017"
std::string written_month(const Words& words, base::Date day);  // "June 2017"
std::string written_span(const Words& words,
                         base::DateSpan span);  // "25 June 2017", "1-14 June 2017"
std::string written_instant(const Words& words, base::Instant at);  // its day, in UTC
std::string counted(const Counted& words, std::size_t number);
std::string grouped(double value);  // "185,180"
std::string percent(double share);  // "12.4%"; under 0.05%: "<0.1%"

}  // namespace tidemark::publish::detail
