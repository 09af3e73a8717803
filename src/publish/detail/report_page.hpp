// The parts of report.html. Each gives HTML with everything from reports escaped and ways to reach
// a person taken out.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "publish/detail/report_numbers.hpp"
#include "publish/phrases.hpp"
#include "publish/report_html.hpp"

namespace tidemark::publish::detail {

// What is made safe already.
using Html = std::string;

struct Page {
  Page(const ReportContent& content, const Phrases& phrases);

  const ReportContent& content;
  const Phrases& phrases;
  const Snapshot& after;
  const Numbers numbers;

  // Texts of the language; what fills them is HTML already.
  Html say(std::string_view key, Fillings values = {}) const;
  Html count(std::string_view key, std::size_t number, Fillings values = {}) const;
  Html day(base::Date day) const;
  Html span(base::DateSpan span) const;

  // Names in the language where the theatre has them in it.
  std::string theatre() const;
  Html place(const model::Place& place) const;
  // `written`: what a statement calls it, for places that nobody lists.
  Html place(const std::string& id, const std::string& written) const;
  Html outlet(const std::string& id) const;
  // Whose words a report carries: its outlet, else its name, as a link to where it is listed.
  Html source(const model::Report& report) const;
  Html area(const std::string& name) const;
  Html province(int area) const;  // of the complex's layer

  // With its colour; "" is nobody who is named.
  Html side(const std::string& id) const;
  Html sides(const std::string& from, const std::string& to) const;  // "A → B"
  Html holder(const std::string& id) const;                          // "" is nobody known

  // Whether it was published in the period or tells of it; so too when neither day is known.
  bool concerns(const control::KnownEvent& known) const;

 private:
  std::map<std::string, std::string> native_areas_;
};

Html from_report(std::string_view text);  // made safe
Html number(long km2);                    // "−1,234"
Html signed_number(long km2);             // "+1,234"
Html share(double share);                 // "12.4%"

// A table: heads with their class ("" or "number"), and rows of cells; the first cell of a row is
// its head.
struct Column {
  Html head;
  bool is_number = false;
};
Html table(const Html& caption, const std::vector<Column>& columns,
           const std::vector<std::vector<Html>>& rows, std::string_view classes = "");

// The sentence with its source: outlet, day, status, precision, grade, entries of the ledger. All
// `alike` have the sentence of the first.
using Statements = std::vector<const control::KnownEvent*>;
Html quotation(const Page& page, const Statements& alike);
Html baseline_line(const Page& page, const control::KnownBaseline& known);
// A list item for a statement outside of the changes: what, where, when, and its quotation.
Html statement_item(const Page& page, const control::KnownEvent& known);
Html section(const std::string& id, const Html& heading, const Html& note, const Html& body);
Html paragraph(const Html& text);
// Where the page lists a report.
std::string report_anchor(const std::string& report_id);
// Where it tells of what went from one side to another.
std::string handover_anchor(const Handover& handover);

// A gain or loss told as a fact at a place with a position.
bool is_change(const model::Event& event);
bool is_located(const model::Event& event);

// One change, told by any number of statements.
struct Told {
  base::DateSpan date;
  std::string place;  // gazetteer id
  std::string from, to;
  Statements statements;
};
// Of the period, in order of their days.
std::vector<Told> changes_told(const Page& page);
// Places of which statements of the period are contradicted, and what was said of them in those
// days.
std::map<std::string, Statements> rival_claims(const Page& page);
// Changes without a place or a day that concern the period.
Statements unlocated(const Page& page);
Statements undated(const Page& page);
// Reports' figures that were compared with something.
struct CheckedFigures {
  std::size_t all = 0, wrong = 0;
};
CheckedFigures checked_figures(const Page& page);

Html summary_section(const Page& page);
Html maps_section(const Page& page);
Html areas_section(const Page& page);
Html handovers_section(const Page& page);
Html changes_section(const Page& page);
Html sieges_section(const Page& page);
Html enclaves_section(const Page& page);
Html figures_section(const Page& page);
Html rivals_section(const Page& page);
Html gaps_section(const Page& page);
Html not_facts_section(const Page& page);
Html places_section(const Page& page);
// Those that are quoted `above`, in the rest of the page, and those that the period brought.
Html reports_section(const Page& page, std::string_view above);
Html method_section(const Page& page);

}  // namespace tidemark::publish::detail
