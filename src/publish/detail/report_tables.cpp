// The places with what decides them, the reports that were read, and how it all was made.
#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "publish/detail/decision.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_page.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr int kMethodParts = 4;           // paragraphs of it
constexpr std::size_t kOpenPlaces = 150;  // up to so many places, their tables start unfolded

Html holder_cell(const Page& page, const Decision& place) {
  if (place.holder < 0) return page.holder("");
  Html text = fmt::format(
      "{} <span class=\"about\">{}</span>",
      page.side(page.after.map.sides[std::size_t(place.holder)]),
      page.say("places.sure", {{"percent", fmt::format("{:.0f}%", place.probability * 100)}}));
  if (place.contested)
    text += fmt::format(R"(<span class="tag">{}</span>)", page.say("places.contested"));
  return text;
}

Html statement_cell(const Page& page, const Decision& place) {
  if (!place.evidence) return page.say("places.no_statement");
  const control::Evidence& piece = *place.evidence;
  const bool is_event = piece.origin == control::Origin::event;
  Html text;
  if (place.km > 0) {
    const model::Baseline* row = is_event ? nullptr : &page.after.baselines[piece.index].record;
    const model::PlaceRef* ref = is_event ? &*page.after.events[piece.index].record.place : nullptr;
    text = fmt::format(
        "<p class=\"what about\">{}</p>",
        page.say("places.nearest", {{"km", fmt::format("{:.0f}", place.km)},
                                    {"place", ref ? page.place(ref->id, ref->name)
                                                  : page.place(row->place_id, row->name)}}));
  }
  if (!is_event) return text + baseline_line(page, page.after.baselines[piece.index]);
  const control::KnownEvent& known = page.after.events[piece.index];
  const Change change = change_of(known.record);
  return text + fmt::format("<p class=\"what\"><span class=\"when\">{}</span>{}</p>{}",
                            known.record.date ? page.span(*known.record.date)
                                              : page.say("statement.day_unknown"),
                            known.record.changes_control() ? page.sides(change.from, change.to)
                                                           : page.side(known.record.side),
                            quotation(page, {&known}));
}

Html place_table(const Page& page, const std::vector<Decision>& places) {
  std::vector<std::vector<Html>> rows;
  for (const Decision& place : places) {
    rows.push_back(
        {fmt::format("{} <span class=\"about\">{}</span>", page.place(place.id, place.name),
                     escaped(page.phrases.named("kind", place.kind))),
         holder_cell(page, place), statement_cell(page, place)});
  }
  return table(
      "", {{page.say("places.place")}, {page.say("places.holder")}, {page.say("places.statement")}},
      rows, "places");
}

// Where the rows of tables come from: once, for there may be hundreds of one table.
Html tables_named(const Page& page, const std::vector<Decision>& places) {
  std::set<Html> tables;
  for (const Decision& place : places) {
    if (!place.evidence || place.evidence->origin == control::Origin::event) continue;
    const control::KnownBaseline& known = page.after.baselines[place.evidence->index];
    const Html source = from_report(known.record.source);
    tables.insert(
        (source.empty() ? "" : source + " · ") +
        page.say("statement.learnt", {{"day", escaped(page.phrases.instant(known.known_at))}}));
  }
  Html html;
  for (const Html& table : tables) {
    html +=
        fmt::format("<p class=\"about\">{}</p>\n", page.say("places.table", {{"table", table}}));
  }
  return html;
}

Html report_item(const Page& page, const model::Known<model::Report>& known) {
  const model::Report& report = known.record;
  Html about;
  const auto add = [&about](const Html& part) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  };
  add("<bdi>" + from_report(report.stem) + "</bdi>");
  add(page.outlet(report.outlet));
  add(report.published ? page.say("statement.published", {{"day", page.day(*report.published)}})
                       : page.say("statement.not_dated"));
  if (!report.published_how.empty()) {
    add(page.say("reports.found_by", {{"how", from_report(report.published_how)}}));
  }
  if (auto original = page.after.reports.find(report.copy_of);
      original != page.after.reports.end()) {
    add(page.say("reports.copy_of",
                 {{"report", "<bdi>" + from_report(original->second.record.stem) + "</bdi>"}}));
  }
  if (!report.republishes.empty()) {
    add(page.say("reports.republishes", {{"outlet", page.outlet(report.republishes)}}));
  }
  add(page.say("statement.learnt", {{"day", escaped(page.phrases.instant(known.known_at))}}));
  const Html title = from_report(report.title.empty() ? report.stem : report.title);
  const std::string link = safe_link(report.url);
  const Html named = link.empty() ? title
                                  : fmt::format("<a href=\"{}\" rel=\"noopener noreferrer\">{}</a>",
                                                escaped(link), title);
  return fmt::format(
      "<li id=\"{}\"><strong dir=\"auto\">{}</strong><br><span class=\"about\">{}</span></li>\n",
      report_anchor(report.id), named, about);
}

// What of the page itself is linked to.
std::set<std::string_view> links_in(std::string_view html) {
  constexpr std::string_view kLink = "href=\"#";
  std::set<std::string_view> anchors;
  for (std::size_t at = html.find(kLink); at != std::string_view::npos; at = html.find(kLink, at)) {
    at += kLink.size();
    anchors.insert(html.substr(at, html.find('"', at) - at));
  }
  return anchors;
}

}  // namespace

Html places_section(const Page& page) {
  std::vector<Decision> all = decide_places(page.after);
  std::erase_if(all, [&](const Decision& place) {
    const bool is_large = place.kind == "city" || place.kind == "town";
    return !is_large && !(place.evidence && page.content.period.contains(place.evidence->day));
  });
  Html body = tables_named(page, all);
  for (auto from = all.begin(); from != all.end();) {
    auto to = from;
    while (to != all.end() && to->admin1 == from->admin1) ++to;
    body += fmt::format("<details{}><summary>{} · {}</summary>\n{}</details>\n",
                        all.size() <= kOpenPlaces ? " open" : "", page.area(from->admin1),
                        page.count("places.count", std::size_t(to - from)),
                        place_table(page, {from, to}));
    from = to;
  }
  if (all.empty()) body = paragraph(page.say("none"));
  return section("places", page.say("places.heading"),
                 page.say("places.note", {{"day", page.day(page.after.valid)}}) +
                     fmt::format(" <span class=\"printed\">{}</span>", page.say("places.printed")),
                 fmt::format("<div class=\"screen\">{}</div>\n", body));
}

Html reports_section(const Page& page, std::string_view above) {
  const std::set<std::string_view> quoted = links_in(above);
  std::vector<const model::Known<model::Report>*> reports;
  for (const auto& [id, known] : page.after.reports) {
    const bool now =
        known.record.published && page.content.period.contains(*known.record.published);
    if (now || quoted.contains(report_anchor(id))) reports.push_back(&known);
  }
  std::ranges::stable_sort(reports, {}, [](auto* known) { return known->record.stem; });
  Html items;
  for (const auto* known : reports) items += report_item(page, *known);
  return section("reports", page.say("reports.heading"), page.say("reports.note"),
                 items.empty() ? paragraph(page.say("none"))
                               : fmt::format("<ul class=\"reports\">\n{}</ul>\n", items));
}

Html method_section(const Page& page) {
  Html body;
  for (int i = 0; i < kMethodParts; ++i)
    body += paragraph(page.say(fmt::format("method.text.{}", i)));
  body += paragraph(page.say("method.limits"));
  if (!page.after.theatre.credits.empty()) {
    body += paragraph(page.say(
        "method.credits", {{"credits", "<bdi>" + escaped(page.after.theatre.credits) + "</bdi>"}}));
  }
  body += fmt::format("<p>{} <code>{}</code></p>\n",
                      page.count("method.ledger", page.content.ledger_size),
                      escaped(page.content.ledger_root));
  return section("method", page.say("method.heading"), "", body);
}

}  // namespace tidemark::publish::detail
