// The parts of report.html. Each gives HTML with everything from reports escaped and ways to reach
// a person taken out.
#pragma once

#include <string>
#include <string_view>

#include "publish/detail/report_words.hpp"
#include "publish/report_html.hpp"
#include "publish/snapshot.hpp"

namespace tidemark::publish::detail {

struct Page {
  const Snapshot& snapshot;
  const Words& words;
  const ReportWords& text;
  const ReportOptions& options;
};

std::string from_report(std::string_view text);  // made safe

std::string side_chip(const Page& page, const std::string& side);  // "" is the unknown
// "“quote” — outlet, published 14 July 2017 · stated · at the place · learnt 20 July 2017"
std::string quotation(const Page& page, const control::KnownEvent& known);
std::string baseline_line(const Page& page, const control::KnownBaseline& known);
// A list item for a statement outside of the changes: what, where, when, and its quotation.
std::string statement_item(const Page& page, const control::KnownEvent& known);
std::string section(const std::string& id, const std::string& heading, const std::string& note,
                    const std::string& body);

std::string areas_section(const Page& page);
std::string changes_section(const Page& page);
std::string places_section(const Page& page);
std::string figures_section(const Page& page);
std::string not_facts_section(const Page& page);
std::string unlocated_section(const Page& page);
std::string undated_section(const Page& page);
std::string reports_section(const Page& page);

}  // namespace tidemark::publish::detail
