// Sieges, by the map and by reports, and enclaves.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <tuple>

#include "publish/detail/html.hpp"
#include "publish/detail/naming.hpp"
#include "publish/detail/report_page.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr std::size_t kMostInside = 4;

Html since(const Page& page, const Since& since) {
  const Html day = page.day(since.day);
  return since.earlier ? page.say("sieges.or_earlier", {{"day", day}}) : day;
}

Html lasted(const Page& page, const Since& since) {
  const Html days = page.count("summary.days", std::size_t(page.after.valid - since.day + 1));
  return since.earlier ? page.say("sieges.at_least", {{"days", days}}) : days;
}

Html places_in(const Page& page, const Pocket& pocket) {
  const auto places = settlement_places_in(page.after, pocket.piece.cells);
  std::vector<Html> names;
  for (const model::Place* place : places) {
    if (names.size() < kMostInside) names.push_back(page.place(*place));
  }
  if (places.size() > kMostInside)
    names.push_back(page.count("handovers.more", places.size() - kMostInside));
  return fmt::format("{}", fmt::join(names, " · "));
}

Html holder(const Page& page, int label) { return page.holder(side_of(page.after, label).id); }

// What reports of the period say of one place's siege.
struct Declared {
  base::Date first;  // day told, of all reports
  Statements statements;
};
using Declarations =
    std::map<std::tuple<std::string, std::string>, Declared>;  // by place and besieger

Declarations declared(const Page& page) {
  Declarations sieges;
  for (const control::KnownEvent& known : page.after.events) {
    const model::Event& e = known.record;
    if (e.type != model::EventType::siege || !e.is_fact() || !is_located(e) || !e.date) continue;
    if (e.date->from > page.after.valid) continue;
    Declared& told =
        sieges.try_emplace({e.place->id, e.side}, Declared{e.date->from, {}}).first->second;
    told.first = std::min(told.first, e.date->from);
    if (page.concerns(known)) told.statements.push_back(&known);
  }
  std::erase_if(sieges, [](const auto& siege) { return siege.second.statements.empty(); });
  return sieges;
}

Html heading(const Html& text) { return fmt::format("<h3>{}</h3>\n", text); }

}  // namespace

Html sieges_section(const Page& page) {
  std::vector<std::vector<Html>> surrounded, told;
  for (const Pocket& pocket : page.content.sieges) {
    Html places = places_in(page, pocket);
    if (pocket.piece.reaches_abroad()) {
      places += fmt::format(R"(<span class="tag">{}</span>)", page.say("sieges.border"));
    }
    surrounded.push_back({holder(page, pocket.piece.side), holder(page, pocket.piece.besieger()),
                          since(page, pocket.since), lasted(page, pocket.since),
                          number(std::lround(pocket.piece.km2)), places});
  }
  for (const auto& [key, siege] : declared(page)) {
    const auto& [place, besieger] = key;
    Html quotations;
    for (const control::KnownEvent* known : siege.statements)
      quotations += quotation(page, {known});
    told.push_back({page.place(place, siege.statements.front()->record.place->name),
                    page.side(besieger), since(page, {siege.first, false}), quotations});
  }
  Html body = heading(page.say("sieges.on_map"));
  body += surrounded.empty() ? paragraph(page.say("sieges.none_on_map"))
                             : table("",
                                     {{page.say("sieges.side")},
                                      {page.say("sieges.by")},
                                      {page.say("sieges.since")},
                                      {page.say("sieges.lasted")},
                                      {page.say("enclaves.km2"), true},
                                      {page.say("enclaves.places")}},
                                     surrounded);
  body += heading(page.say("sieges.reported"));
  body += told.empty() ? paragraph(page.say("sieges.none_reported"))
                       : table("",
                               {{page.say("sieges.place")},
                                {page.say("sieges.besieger")},
                                {page.say("sieges.since")},
                                {page.say("sieges.sentence")}},
                               told);
  return section("sieges", page.say("sieges.heading"), page.say("sieges.note"), body);
}

Html enclaves_section(const Page& page) {
  std::vector<std::vector<Html>> rows;
  for (const Pocket& pocket : page.content.enclaves) {
    rows.push_back({holder(page, pocket.piece.side), holder(page, pocket.piece.within()),
                    since(page, pocket.since), number(std::lround(pocket.piece.km2)),
                    places_in(page, pocket)});
  }
  const std::vector<Column> columns = {{page.say("enclaves.side")},
                                       {page.say("enclaves.within")},
                                       {page.say("enclaves.since")},
                                       {page.say("enclaves.km2"), true},
                                       {page.say("enclaves.places")}};
  return section(
      "enclaves", page.say("enclaves.heading"),
      page.say("enclaves.note", {{"km2", number(std::lround(page.content.least_pocket_km2))}}),
      rows.empty() ? paragraph(page.say("enclaves.none")) : table("", columns, rows));
}

}  // namespace tidemark::publish::detail
