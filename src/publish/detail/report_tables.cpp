#include <fmt/format.h>

#include <algorithm>

#include "publish/detail/areas.hpp"
#include "publish/detail/decision.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_parts.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr std::size_t kOpenPlaces = 150;  // up to so many places, their tables start unfolded

std::string filled(const std::string& format, const auto&... values) {
  return fmt::format(fmt::runtime(format), values...);
}

std::string holder_cell(const Page& page, const Decision& place) {
  if (place.holder < 0) return page.words.unknown;
  std::string text = side_chip(page, page.snapshot.map.sides[std::size_t(place.holder)]) +
                     " <span class=\"about\">" +
                     filled(page.text.sure, fmt::format("{:.0f}%", place.probability * 100)) +
                     "</span>";
  if (place.contested) text += fmt::format(R"(<span class="tag">{}</span>)", page.text.contested);
  return text;
}

std::string statement_cell(const Page& page, const Decision& place) {
  if (!place.evidence) return page.text.no_statement;
  const control::Evidence& piece = *place.evidence;
  const bool is_event = piece.origin == control::Origin::event;
  std::string text;
  if (place.km > 0) {
    const std::string& name = is_event ? page.snapshot.events[piece.index].record.place->name
                                       : page.snapshot.baselines[piece.index].record.name;
    text =
        fmt::format("<p class=\"what about\">{}</p>",
                    filled(page.text.nearest, fmt::format("{:.0f}", place.km), from_report(name)));
  }
  if (!is_event) return text + baseline_line(page, page.snapshot.baselines[piece.index]);
  const control::KnownEvent& known = page.snapshot.events[piece.index];
  const Change change = change_of(known.record);
  const std::string sides =
      known.record.changes_control()
          ? fmt::format("{} → {}", side_chip(page, change.from), side_chip(page, change.to))
          : side_chip(page, known.record.side);
  return text + fmt::format("<p class=\"what\"><span class=\"when\">{}</span>{}</p>{}",
                            known.record.date ? written_span(page.words, *known.record.date)
                                              : page.text.day_unknown,
                            sides, quotation(page, known));
}

std::string place_rows(const Page& page, const std::vector<Decision>& places) {
  std::string rows;
  for (const Decision& place : places) {
    rows += fmt::format(
        "<tr><th scope=\"row\">{} <span "
        "class=\"about\">{}</span></th><td>{}</td><td>{}</td></tr>\n",
        from_report(place.name), escaped(place.kind), holder_cell(page, place),
        statement_cell(page, place));
  }
  return fmt::format(
      "<table class=\"places\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
      "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n{}</tbody></table>\n",
      page.text.place_column, page.text.holder_column, page.text.statement_column, rows);
}

std::string report_item(const Page& page, const model::Known<model::Report>& known) {
  const model::Report& report = known.record;
  const Snapshot& snapshot = page.snapshot;
  const std::string title = from_report(report.title.empty() ? report.stem : report.title);
  const std::string link = safe_link(report.url);
  std::string about;
  const auto add = [&about](const std::string& part) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  };
  add(escaped(report.stem));
  add(escaped(outlet_name(snapshot.theatre, report)));
  add(report.published ? filled(page.text.published, written_day(page.words, *report.published))
                       : page.text.not_dated);
  if (!report.published_how.empty())
    add(filled(page.text.found_by, from_report(report.published_how)));
  if (auto original = snapshot.reports.find(report.copy_of); original != snapshot.reports.end()) {
    add(filled(page.text.copy_of, escaped(original->second.record.stem)));
  }
  if (!report.republishes.empty()) {
    const model::Source* outlet = snapshot.theatre.outlet(report.republishes);
    add(filled(page.text.republishes, escaped(outlet ? outlet->name : report.republishes)));
  }
  add(filled(page.text.learnt, written_instant(page.words, known.known_at)));
  const std::string named =
      link.empty()
          ? title
          : fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>", escaped(link), title);
  return fmt::format("<li><strong>{}</strong><br><span class=\"about\">{}</span></li>\n", named,
                     about);
}

}  // namespace

std::string areas_section(const Page& page) {
  std::string rows;
  for (const measure::SideArea& area : by_size(page.snapshot.areas)) {
    rows += fmt::format(
        "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td class=\"number\">{}</td>"
        "<td class=\"number band\">{}</td><td class=\"number band\">{}</td></tr>\n",
        area.side.empty() ? page.words.unknown : side_chip(page, area.side), grouped(area.km2),
        percent(area.share), grouped(area.low_km2), grouped(area.high_km2));
  }
  const auto head = [](const std::string& name, const char* classes) {
    return fmt::format("<th scope=\"col\" class=\"{}\">{}</th>", classes, name);
  };
  return section(
      "areas", page.text.areas, page.text.areas_note,
      fmt::format("<table class=\"areas\"><thead><tr>{}{}{}{}{}</tr></thead>\n<tbody>\n{}"
                  "</tbody></table>\n",
                  head(page.text.side_column, ""), head(page.words.area_column, "number"),
                  head(page.words.share_column, "number"),
                  head(page.text.low_column, "number band"),
                  head(page.text.high_column, "number band"), rows));
}

std::string places_section(const Page& page) {
  const std::vector<Decision> all = decide_places(page.snapshot);
  std::string body;
  for (auto from = all.begin(); from != all.end();) {
    auto to = from;
    while (to != all.end() && to->admin1 == from->admin1) ++to;
    const std::vector<Decision> area(from, to);
    body += fmt::format("<details{}><summary>{} · {}</summary>\n{}</details>\n",
                        all.size() <= kOpenPlaces ? " open" : "",
                        from->admin1.empty() ? page.text.elsewhere : escaped(from->admin1),
                        counted(page.text.place_count, area.size()), place_rows(page, area));
    from = to;
  }
  if (body.empty()) body = fmt::format("<p>{}</p>\n", page.text.none);
  return section("places", page.text.places, page.text.places_note, body);
}

std::string reports_section(const Page& page) {
  std::vector<const model::Known<model::Report>*> reports;
  for (const auto& [id, known] : page.snapshot.reports) reports.push_back(&known);
  std::stable_sort(reports.begin(), reports.end(),
                   [](auto* a, auto* b) { return a->record.stem < b->record.stem; });
  std::string items;
  for (const auto* known : reports) items += report_item(page, *known);
  return section("reports", page.text.reports, page.text.reports_note,
                 items.empty() ? fmt::format("<p>{}</p>\n", page.text.none)
                               : fmt::format("<ul class=\"reports\">\n{}</ul>\n", items));
}

}  // namespace tidemark::publish::detail
