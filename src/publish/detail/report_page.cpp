#include "publish/detail/report_page.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "publish/detail/colour.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/naming.hpp"
#include "publish/detail/redact.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish::detail {
namespace {

// A name keeps its own direction inside a sentence of the other one.
Html isolated(const std::string& name) { return fmt::format("<bdi>{}</bdi>", escaped(name)); }

}  // namespace

Page::Page(const ReportContent& c, const Phrases& p)
    : content(c),
      phrases(p),
      after(c.after),
      numbers(numbers_of(c)),
      native_areas_(native_areas(c.after.theatre)) {}

Html Page::say(std::string_view key, Fillings values) const {
  return filled(escaped(phrases.at(key)), values);
}
Html Page::count(std::string_view key, std::size_t number, Fillings values) const {
  return filled(escaped(phrases.counted(key, number)), values);
}
Html Page::day(base::Date day) const { return escaped(phrases.day(day)); }
Html Page::span(base::DateSpan span) const { return escaped(phrases.span(span)); }

std::string Page::theatre() const {
  return phrases.name_of(after.theatre.name, after.theatre.name_ar);
}

Html Page::place(const model::Place& place) const {
  return isolated(without_contacts(phrases.name_of(place.name, place.name_ar)));
}

Html Page::place(const std::string& id, const std::string& written) const {
  const model::Place* known = after.theatre.place(id);
  return known ? place(*known) : isolated(without_contacts(written));
}

Html Page::outlet(const std::string& id) const {
  const model::Source* found = after.theatre.outlet(id);
  return id.empty() ? "" : isolated(found ? phrases.name_of(found->name, found->name_ar) : id);
}

Html Page::source(const model::Report& report) const {
  return fmt::format(
      "<a href=\"#{}\">{}</a>", report_anchor(report.id),
      report.outlet.empty() ? isolated(without_contacts(report.stem)) : outlet(report.outlet));
}

Html Page::area(const std::string& name) const {
  if (name.empty()) return say("changes.elsewhere");
  auto native = native_areas_.find(name);
  return isolated(native == native_areas_.end() ? name : phrases.name_of(name, native->second));
}

Html Page::province(int index) const {
  if (!numbers.layer || index < 0) return area("");
  return area(after.complex.layers()[*numbers.layer].areas[std::size_t(index)].name);
}

Html Page::side(const std::string& id) const {
  if (id.empty()) return fmt::format(R"(<span class="side">{}</span>)", say("changes.nobody"));
  const model::Side* row = after.theatre.side(id);
  return fmt::format(R"(<span class="side"><i style="background:{}"></i>{}</span>)",
                     (row ? parse_colour(row->colour) : Colour{}).to_text(),
                     isolated(row ? phrases.name_of(row->name, row->name_ar) : id));
}

Html Page::sides(const std::string& from, const std::string& to) const {
  const char* arrow = phrases.right_to_left() ? "←" : "→";
  return fmt::format("{} {} {}", side(from), arrow, side(to));
}

Html Page::holder(const std::string& id) const {
  if (!id.empty()) return side(id);
  return fmt::format(R"(<span class="side"><i class="blank"></i>{}</span>)", say("unknown"));
}

bool Page::concerns(const control::KnownEvent& known) const {
  const model::Report* report = report_of(known.record, after.reports);
  const bool published = report && report->published;
  if (known.record.date && known.record.date->overlaps(content.period)) return true;
  return published ? content.period.contains(*report->published) : !known.record.date;
}

Html from_report(std::string_view text) { return escaped(without_contacts(text)); }
Html number(long km2) { return grouped(double(km2)); }
Html signed_number(long km2) {
  return fmt::format("<bdi>{}{}</bdi>", km2 > 0 ? "+" : "", number(km2));
}

Html share(double share) { return fmt::format("<bdi>{}</bdi>", escaped(percent(share))); }

Html table(const Html& caption, const std::vector<Column>& columns,
           const std::vector<std::vector<Html>>& rows, std::string_view classes) {
  const auto kind = [&](std::size_t i) { return columns[i].is_number ? " class=\"number\"" : ""; };
  Html html = fmt::format("<div class=\"wide\" tabindex=\"0\"><table class=\"{}\">", classes);
  if (!caption.empty()) html += fmt::format("<caption>{}</caption>", caption);
  html += "<thead><tr>";
  for (std::size_t i = 0; i < columns.size(); ++i) {
    html += fmt::format("<th scope=\"col\"{}>{}</th>", kind(i), columns[i].head);
  }
  html += "</tr></thead>\n<tbody>\n";
  for (const std::vector<Html>& row : rows) {
    html += fmt::format("<tr><th scope=\"row\">{}</th>", row[0]);
    for (std::size_t i = 1; i < row.size(); ++i)
      html += fmt::format("<td{}>{}</td>", kind(i), row[i]);
    html += "</tr>\n";
  }
  return html + "</tbody></table></div>\n";
}

Html section(const std::string& id, const Html& heading, const Html& note, const Html& body) {
  const Html about = note.empty() ? "" : fmt::format("<p class=\"note\">{}</p>\n", note);
  return fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 "
      "id=\"{0}-h\">{1}</h2>\n{2}{3}</section>\n",
      id, heading, about, body);
}

Html paragraph(const Html& text) { return fmt::format("<p>{}</p>\n", text); }

std::string report_anchor(const std::string& report_id) {
  return "r-" + escaped(report_id.substr(0, 16));
}

std::string handover_anchor(const Handover& handover) {
  return escaped(fmt::format("h-{}-{}", handover.from, handover.to));
}

bool is_change(const model::Event& e) { return e.is_fact() && e.changes_control(); }

bool is_located(const model::Event& e) {
  return e.place && e.place->resolved() && e.scope == model::Scope::point;
}

}  // namespace tidemark::publish::detail
