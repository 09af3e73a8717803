// Test helper: the events of a text, printed, as the small theatre reads them.
#pragma once

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <string_view>

#include "events/extract.hpp"
#include "names/testing/small_theatre.hpp"

namespace tidemark::events {

enum class Days : bool { hidden, shown };

// Events as "type side place[*partial [how much]] modality date; …"; published on Wednesday
// 2017-07-05.
inline std::string events_by(const Extractor& extractor, std::string_view text, Days days) {
  model::Report report;
  report.text = std::string(text);
  report.published = *base::parse_date("2017-07-05");
  report.published_confidence = 1;
  std::string out;
  for (const model::Event& e : extractor.extract(report).events) {
    if (!out.empty()) out += "; ";
    out += std::string(to_text(e.type)) + " " + (e.side.empty() ? "-" : e.side);
    if (!e.opponent_side.empty()) out += ">" + e.opponent_side;
    out += " " + (e.place ? e.place->name : std::string("none"));
    if (e.count) out += "(" + std::to_string(*e.count) + ")";
    if (e.partial) out += "*";
    if (e.part.share > 0) out += fmt::format("{}%", e.part.share * 100);
    if (e.part.km2 > 0) out += fmt::format("{} km²", e.part.km2);
    if (e.scope != model::Scope::point) out += " " + std::string(to_text(e.scope));
    out += " " + std::string(to_text(e.modality));
    if (e.date && days == Days::shown) out += " " + e.date->edtf();
  }
  return out;
}

inline std::string events_of(std::string_view text, Days days = Days::shown) {
  static base::Errors errors;
  static const Extractor extractor(names::testing::small_theatre(), names::testing::english(),
                                   errors);
  return events_by(extractor, text, days);
}

struct Row {
  const char* text;
  const char* events;
};

inline void check_undated(std::initializer_list<Row> table) {
  for (const Row& row : table) EXPECT_EQ(events_of(row.text, Days::hidden), row.events) << row.text;
}

}  // namespace tidemark::events
