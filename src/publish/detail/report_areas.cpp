// The maps, the chart, and the tables of how much each side held and what went from whom to whom.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/base64.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_page.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr std::size_t kMostTaken = 6;

// As pixels: a drawing of thousands of cells is many times as large.
Html figure(const std::string& png, const Html& caption, const Html& alt) {
  return fmt::format(
      "<figure><img src=\"data:image/png;base64,{}\" alt=\"{}\">"
      "<figcaption>{}</figcaption></figure>\n",
      base::base64(png), alt, caption);
}

Html earlier_cell(const std::optional<long>& km2) { return km2 ? number(*km2) : "–"; }

Html where(const Page& page, const Handover& handover) {
  std::vector<Html> areas, places;
  for (const AreaPart& part : handover.areas) {
    areas.push_back(page.say("summary.took_area",
                             {{"km2", number(part.km2)}, {"area", page.province(part.area)}}));
  }
  for (const model::Place* place : handover.places) {
    if (places.size() == kMostTaken) {
      places.push_back(page.count("handovers.more", handover.places.size() - kMostTaken));
      break;
    }
    places.push_back(page.place(*place));
  }
  const auto joined = [](const std::vector<Html>& parts) {
    return fmt::format("{}", fmt::join(parts, " · "));
  };
  return fmt::format("<p class=\"what\">{}</p><p class=\"what about\">{}</p>", joined(areas),
                     joined(places));
}

}  // namespace

Html maps_section(const Page& page) {
  const base::Date eve = page.content.before.valid, last = page.after.valid;
  const auto map_of = [&](const std::string& png, base::Date day, const char* caption) {
    return png.empty() ? ""
                       : figure(png, page.say(caption, {{"day", page.day(day)}}),
                                page.say("map.alt", {{"day", page.day(day)}}));
  };
  Html body;
  if (!page.content.map_difference.empty()) {
    const Html from = page.day(eve), to = page.day(last);
    body += figure(page.content.map_difference,
                   page.say("map.difference", {{"from", from}, {"to", to}}),
                   page.say("map.alt_difference", {{"from", from}, {"to", to}}));
  }
  body += map_of(page.content.map_before, eve, "map.before");
  body += map_of(page.content.map_after, last, "map.after");
  return section("map", page.say("map.heading"), page.say("map.note"),
                 "<div class=\"maps\">" + body + "</div>\n");
}

Html areas_section(const Page& page) {
  const auto dated = [&](const char* key, base::Date day) {
    return page.say(key, {{"day", page.day(day)}});
  };
  const std::vector<Column> columns = {{page.say("areas.side")},
                                       {dated("areas.before", page.content.before.valid), true},
                                       {dated("areas.after", page.after.valid), true},
                                       {page.say("areas.change"), true},
                                       {page.say("areas.earlier"), true},
                                       {page.say("areas.share"), true},
                                       {page.say("areas.band"), true}};
  std::vector<std::vector<Html>> rows;
  for (const SideNumbers& side : page.numbers.sides) {
    rows.push_back({page.holder(side.side), number(side.before), number(side.after),
                    signed_number(side.change()), side.earlier ? signed_number(*side.earlier) : "–",
                    share(side.share),
                    fmt::format("<bdi>{} – {}</bdi>", number(side.low), number(side.high))});
  }
  Html body = table("", columns, rows, "areas");
  if (page.content.series.size() > 1) {
    body += fmt::format(
        "<figure class=\"chart\">{}</figure>\n",
        series_chart(page.content.series, page.after.theatre, page.after.known, page.phrases));
  }
  return section("areas", page.say("areas.heading"), page.say("areas.note"), body);
}

Html handovers_section(const Page& page) {
  std::vector<std::vector<Html>> rows;
  const auto add = [&](const Handover& handover) {
    rows.push_back({fmt::format("<span id=\"{}\">{}</span>", handover_anchor(handover),
                                page.holder(handover.from)),
                    page.holder(handover.to), number(handover.km2), earlier_cell(handover.earlier),
                    where(page, handover)});
  };
  const auto& all = page.numbers.handovers;
  for (const Handover& one : all) {
    if (one.between_sides()) add(one);
  }
  if (!rows.empty()) {
    rows.push_back({fmt::format("<b>{}</b>", page.say("handovers.total")), "",
                    fmt::format("<b>{}</b>", number(page.numbers.changed())),
                    earlier_cell(page.numbers.changed_earlier()), ""});
  }
  for (const Handover& one : all) {
    if (!one.between_sides()) add(one);
  }
  const std::vector<Column> columns = {{page.say("handovers.from")},
                                       {page.say("handovers.to")},
                                       {page.say("handovers.km2"), true},
                                       {page.say("handovers.earlier"), true},
                                       {page.say("handovers.where")}};
  return section("handovers", page.say("handovers.heading"), "",
                 rows.empty() ? paragraph(page.say("handovers.none")) : table("", columns, rows));
}

}  // namespace tidemark::publish::detail
