// What reports contradict each other about, and what nobody told.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "measure/area.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_page.hpp"

namespace tidemark::publish::detail {
namespace {

// The two likeliest sides of a cell.
std::pair<int, int> contenders(const control::ControlMap& map, int cell) {
  const auto shares = map.shares(cell);
  int first = -1, second = -1;
  for (int side = 0; side < int(shares.size()); ++side) {
    if (first < 0 || shares[std::size_t(side)] > shares[std::size_t(first)])
      second = first, first = side;
    else if (second < 0 || shares[std::size_t(side)] > shares[std::size_t(second)]) second = side;
  }
  return {first, second};
}

Html contested_places(const Page& page) {
  const control::ControlMap& map = page.after.map;
  Html items;
  for (const model::Place& place : page.after.theatre.places) {
    const int cell =
        place.kind == "city" || place.kind == "town" ? page.after.complex.cell_of(place.id) : -1;
    if (cell < 0 || !map.contested[std::size_t(cell)]) continue;
    const auto [first, second] = contenders(map, cell);
    if (second < 0) continue;
    items += fmt::format(
        "<li>{}</li>\n",
        page.say("rivals.between", {{"place", page.place(place)},
                                    {"first", page.side(map.sides[std::size_t(first)])},
                                    {"second", page.side(map.sides[std::size_t(second)])}}));
  }
  if (items.empty()) return "";
  return fmt::format("<h3>{}</h3>\n<ul class=\"columns\">\n{}</ul>\n",
                     page.say("rivals.contested", {{"day", page.day(page.after.valid)}}), items);
}

Html blank_areas(const Page& page) {
  if (!page.numbers.layer) return "";
  struct Blank {
    int area;
    double km2, share;
  };
  std::vector<Blank> blanks;
  for (const measure::AdminAreas& rows :
       measure::side_areas_in(page.after.complex, page.after.map, *page.numbers.layer)) {
    const measure::SideArea& unknown = rows.sides.back();
    if (std::lround(unknown.km2) > 0) blanks.push_back({rows.area, unknown.km2, unknown.share});
  }
  std::ranges::stable_sort(blanks, std::greater(), &Blank::km2);
  std::vector<std::vector<Html>> rows;
  for (const Blank& blank : blanks) {
    rows.push_back({page.province(blank.area), number(std::lround(blank.km2)), share(blank.share)});
  }
  const std::vector<Column> columns = {
      {page.say("gaps.area")}, {page.say("gaps.unknown"), true}, {page.say("gaps.share"), true}};
  return rows.empty() ? "" : table("", columns, rows, "small");
}

Html list_of(const Page& page, const char* key, const Statements& statements) {
  Html items;
  for (const control::KnownEvent* known : statements) items += statement_item(page, *known);
  const std::string note = fmt::format("gaps.{}_note", key);
  return fmt::format("<h3>{}</h3>\n<p class=\"note\">{}</p>\n{}",
                     page.say(fmt::format("gaps.{}", key)), page.say(note),
                     items.empty() ? paragraph(page.say("none"))
                                   : fmt::format("<ul class=\"statements\">\n{}</ul>\n", items));
}

// Outlets that were heard in the period before and not in this one.
Html silent_outlets(const Page& page) {
  struct Heard {
    std::size_t reports = 0;
    base::Date last;
    bool now = false;
  };
  std::map<std::string, Heard> outlets;
  for (const auto& [id, known] : page.after.reports) {
    const model::Report& report = known.record;
    if (report.outlet.empty() || !report.published) continue;
    Heard& heard = outlets[report.outlet];
    heard.now = heard.now || page.content.period.contains(*report.published);
    if (!page.content.earlier_period.contains(*report.published)) continue;
    heard.last = std::max(heard.reports++ == 0 ? *report.published : heard.last, *report.published);
  }
  Html items;
  for (const auto& [outlet, heard] : outlets) {
    if (heard.now || heard.reports == 0) continue;
    items +=
        fmt::format("<li>{}</li>\n",
                    page.count("gaps.silent_row", heard.reports,
                               {{"outlet", page.outlet(outlet)}, {"day", page.day(heard.last)}}));
  }
  const Html note =
      page.say("gaps.silent_note", {{"period", page.span(page.content.earlier_period)}});
  return fmt::format("<h3>{}</h3>\n", page.say("gaps.silent")) +
         (items.empty() ? paragraph(page.say("gaps.silent_none"))
                        : fmt::format("<p class=\"note\">{}</p>\n<ul>\n{}</ul>\n", note, items));
}

}  // namespace

Html rivals_section(const Page& page) {
  Html items;
  for (const auto& [place, statements] : rival_claims(page)) {
    items +=
        fmt::format("<li><p class=\"what\"><strong>{}</strong></p>\n<ul class=\"statements\">\n",
                    page.place(place, statements.front()->record.place->name));
    for (const control::KnownEvent* known : statements) items += statement_item(page, *known);
    items += "</ul></li>\n";
  }
  const Html body = items.empty() ? paragraph(page.say("rivals.none"))
                                  : fmt::format("<ul class=\"rivals\">\n{}</ul>\n", items);
  return section("rivals", page.say("rivals.heading"), page.say("rivals.note"),
                 body + contested_places(page));
}

Html gaps_section(const Page& page) {
  const SideNumbers& unknown = page.numbers.unknown();
  Html body =
      paragraph(page.say("gaps.blank", {{"km2", fmt::format("<b>{}</b>", number(unknown.after))},
                                        {"share", share(unknown.share)},
                                        {"day", page.day(page.after.valid)}}));
  body += blank_areas(page);
  body += silent_outlets(page);
  body += list_of(page, "unlocated", unlocated(page));
  body += list_of(page, "undated", undated(page));
  return section("gaps", page.say("gaps.heading"), "", body);
}

}  // namespace tidemark::publish::detail
