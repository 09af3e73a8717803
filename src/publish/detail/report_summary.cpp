// What happened, in sentences. Every number is one of report_numbers.hpp, as the tables are.
#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "publish/detail/naming.hpp"
#include "publish/detail/report_page.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr std::size_t kMostHandovers = 4;  // told one by one
constexpr std::size_t kMostAreas = 3, kMostNamed = 5;

Html bold(const Html& text) { return fmt::format("<b>{}</b>", text); }
Html link(const std::string& to, const Html& text) {
  return fmt::format("<a href=\"#{}\">{}</a>", to, text);
}

Html changed(const Page& page) {
  const long km2 = page.numbers.changed();
  const auto earlier = page.numbers.changed_earlier();
  const base::Date eve = page.content.before.valid, last = page.after.valid;
  Html text = page.say(km2 > 0 ? "summary.changed" : "summary.changed_none",
                       {{"eve", page.day(eve)},
                        {"last", page.day(last)},
                        {"km2", link("handovers", bold(number(km2)))},
                        {"share", share(double(km2) / page.numbers.country_km2)}});
  const char* key = !page.content.earlier     ? "summary.earlier_unknown"
                    : earlier.value_or(0) > 0 ? "summary.earlier"
                                              : "summary.earlier_none";
  return text + " " +
         page.say(key, {{"period", page.span(page.content.earlier_period)},
                        {"km2", number(earlier.value_or(0))}});
}

Html side_sentence(const Page& page, const SideNumbers& side) {
  const char* key = side.after == 0     ? "summary.lost_all"
                    : side.before == 0  ? "summary.came"
                    : side.change() > 0 ? "summary.gained"
                                        : "summary.lost";
  Html text = page.say(key, {{"side", page.side(side.side)},
                             {"km2", link("areas", bold(number(std::labs(side.change()))))},
                             {"after", number(side.after)},
                             {"share", share(side.share)}});
  if (!side.earlier) return text;
  const char* then = *side.earlier > 0   ? "summary.before_gained"
                     : *side.earlier < 0 ? "summary.before_lost"
                                         : "summary.before_same";
  return text + " " + page.say(then, {{"km2", number(std::labs(*side.earlier))}});
}

// The largest parts; "" when the theatre has no areas.
Html areas_of(const Page& page, const Handover& handover) {
  std::vector<Html> parts;
  for (const AreaPart& part : handover.areas) {
    if (part.area < 0) continue;
    if (parts.size() == kMostAreas) {
      parts.push_back(page.say("summary.took_elsewhere"));
      break;
    }
    parts.push_back(page.say("summary.took_area",
                             {{"km2", number(part.km2)}, {"area", page.province(part.area)}}));
  }
  return page.phrases.list(parts);
}

Html handover_sentence(const Page& page, const Handover& handover) {
  const Html areas = areas_of(page, handover);
  Html text = page.say(areas.empty() ? "summary.took_bare" : "summary.took",
                       {{"from", page.side(handover.from)},
                        {"to", page.side(handover.to)},
                        {"km2", link(handover_anchor(handover), bold(number(handover.km2)))},
                        {"areas", areas}});
  std::vector<Html> names;
  for (const model::Place* place : handover.places) {
    const bool is_large = place->kind == "city" || place->kind == "town";
    if (is_large && names.size() < kMostNamed) names.push_back(page.place(*place));
  }
  if (names.empty()) return text;
  return text + " " + page.say("summary.took_places", {{"places", page.phrases.list(names)}});
}

Html reported(const Page& page) {
  const std::vector<Told> told = changes_told(page);
  std::set<std::string> places;
  for (const Told& one : told) places.insert(one.place);
  if (told.empty()) return page.say("changes.none");
  return page.count("summary.reported", told.size(),
                    {{"places", page.count("summary.places", places.size())}});
}

Html besieged(const Page& page) {
  const std::vector<Pocket>& sieges = page.content.sieges;
  Html text = link("sieges", page.count("summary.sieges", sieges.size(),
                                        {{"last", page.day(page.after.valid)}}));
  const Pocket& longest = sieges.front();
  const auto places = settlement_places_in(page.after, longest.piece.cells);
  if (places.empty()) return text;
  const std::size_t days = std::size_t(page.after.valid - longest.since.day + 1);
  return text + " " +
         page.say(longest.since.earlier ? "summary.longest_at_least" : "summary.longest",
                  {{"side", page.side(side_of(page.after, longest.piece.side).id)},
                   {"place", page.place(*places.front())},
                   {"days", page.count("summary.days", days)}});
}

Html unknown(const Page& page) {
  const SideNumbers& blank = page.numbers.unknown();
  Html text = page.say("summary.unknown", {{"km2", link("gaps", bold(number(blank.after)))},
                                           {"share", share(blank.share)},
                                           {"last", page.day(page.after.valid)}});
  const std::size_t unplaced = unlocated(page).size() + undated(page).size();
  if (unplaced > 0) text += " " + page.count("summary.unplaced", unplaced);
  return text;
}

Html figures(const CheckedFigures& checked, const Page& page) {
  const Html wrong = checked.wrong == 0 ? page.say("summary.figures_right")
                                        : page.count("summary.figures_wrong", checked.wrong);
  return link("figures", page.count("summary.figures", checked.all, {{"wrong", wrong}}));
}

}  // namespace

Html summary_section(const Page& page) {
  std::vector<Html> sentences = {changed(page)};
  for (const SideNumbers& side : page.numbers.sides) {
    if (!side.side.empty() && side.change() != 0) sentences.push_back(side_sentence(page, side));
  }
  std::size_t told = 0;
  for (const Handover& handover : page.numbers.handovers) {
    if (!handover.between_sides() || handover.km2 == 0 || told++ == kMostHandovers) break;
    sentences.push_back(handover_sentence(page, handover));
  }
  sentences.push_back(link("changes", reported(page)));
  if (!page.content.sieges.empty()) sentences.push_back(besieged(page));
  if (const CheckedFigures checked = checked_figures(page); checked.all > 0)
    sentences.push_back(figures(checked, page));
  if (const std::size_t rivals = rival_claims(page).size(); rivals > 0) {
    sentences.push_back(link("rivals", page.count("summary.rivals", rivals)));
  }
  sentences.push_back(unknown(page));
  Html items;
  for (const Html& sentence : sentences) items += fmt::format("<li>{}</li>\n", sentence);
  return section("summary", page.say("summary.heading"), page.say("summary.note"),
                 fmt::format("<ul class=\"summary\">\n{}</ul>\n", items));
}

}  // namespace tidemark::publish::detail
