// Statements of reports in the page, each with its source and grade.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cstdlib>
#include <tuple>

#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_page.hpp"

namespace tidemark::publish::detail {
namespace {

constexpr int kRivalDays =
    14;  // so near in time, statements of one place are judged by each other (docs/grading.md)

Html where(const Page& page, const model::Event& e) {
  Html text;
  if (e.place) text = page.place(e.place->id, e.place->name);
  else if (e.count)
    text = page.count("statement.places_unnamed", std::size_t(std::max(0, *e.count)));
  else text = page.say("statement.place_unnamed");
  if (!e.near.empty()) text += ", " + page.say("statement.near", {{"place", from_report(e.near)}});
  return text;
}

Html what(const Page& page, const model::Event& e) {
  const Html type = page.say(fmt::format("type.{}", model::to_text(e.type)));
  const Change change = change_of(e);
  if (!e.changes_control() && e.side.empty()) return type;
  return page.say(
      "statement.what",
      {{"type", type},
       {"sides", e.changes_control() ? page.sides(change.from, change.to) : page.side(e.side)}});
}

Statements those(const Page& page, auto wanted) {
  Statements found;
  for (const control::KnownEvent& known : page.after.events) {
    if (wanted(known.record) && page.concerns(known)) found.push_back(&known);
  }
  return found;
}

}  // namespace

Html quotation(const Page& page, const Statements& alike) {
  const control::KnownEvent& known = *alike.front();
  const model::Event& e = known.record;
  Html about;
  const auto add = [&about](const Html& part) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  };
  if (const model::Report* report = report_of(e, page.after.reports)) {
    add(page.source(*report));
    add(report->published ? page.say("statement.published", {{"day", page.day(*report->published)}})
                          : page.say("statement.not_dated"));
  }
  Html sources;
  for (const std::string& source : e.said_by)
    sources += (sources.empty() ? "" : " → ") + from_report(source);
  if (!sources.empty()) add(page.say("statement.said_by", {{"who", sources}}));
  add(page.say(fmt::format("modality.{}", model::to_text(e.modality))));
  if (e.place) add(page.say(fmt::format("precision.{}", std::clamp(e.place->precision, 1, 7))));
  add(page.say("statement.grade",
               {{"grade", fmt::format("<b>{}</b>", model::to_text(known.grade))}}));
  add(page.say("statement.learnt", {{"day", escaped(page.phrases.instant(known.known_at))}}));
  std::vector<std::int64_t> entries;
  for (const control::KnownEvent* one : alike) entries.push_back(one->entry);
  add(page.say("statement.entry", {{"n", fmt::format("{}", fmt::join(entries, ", "))}}));
  return fmt::format(R"(<blockquote><p dir="auto">{}</p><p class="about">{}</p></blockquote>)",
                     page.say("statement.quoted", {{"quote", from_report(e.quote)}}), about);
}

Html baseline_line(const Page& page, const control::KnownBaseline& known) {
  const model::Baseline& row = known.record;
  return fmt::format(R"(<p class="what">{}</p>)",
                     page.say("places.baseline", {{"side", page.side(row.side)},
                                                  {"day", page.day(row.date)},
                                                  {"line", std::to_string(row.line)}}));
}

Html statement_item(const Page& page, const control::KnownEvent& known) {
  const model::Event& e = known.record;
  return fmt::format(
      "<li><p class=\"what\"><span class=\"when\">{}</span><strong>{}</strong> · {}</p>{}</li>\n",
      e.date ? page.span(*e.date) : page.say("statement.day_unknown"), where(page, e),
      what(page, e), quotation(page, {&known}));
}

std::vector<Told> changes_told(const Page& page) {
  std::vector<Told> result;
  std::map<std::tuple<base::Date, base::Date, std::string, std::string, std::string>, std::size_t>
      known_as;
  for (const control::KnownEvent& known : page.after.events) {
    const model::Event& e = known.record;
    if (!is_change(e) || !is_located(e) || !e.date || !page.content.period.contains(e.date->last()))
      continue;
    const Change change = change_of(e);
    auto [it, is_new] = known_as.emplace(
        std::tuple(e.date->from, e.date->until, e.place->id, change.from, change.to),
        result.size());
    if (is_new) result.push_back({*e.date, e.place->id, change.from, change.to, {}});
    result[it->second].statements.push_back(&known);
  }
  std::stable_sort(result.begin(), result.end(), [](const Told& a, const Told& b) {
    return std::tuple(a.date.last(), a.date.from) < std::tuple(b.date.last(), b.date.from);
  });
  return result;
}

std::map<std::string, Statements> rival_claims(const Page& page) {
  const auto speaks = [](const model::Event& e) {
    return e.is_fact() && is_located(e) && e.date &&
           (e.changes_control() || e.type == model::EventType::hold);
  };
  std::map<std::string, Statements> disputed;
  for (const control::KnownEvent& known : page.after.events) {
    const bool contradicted = known.grade.contradicted > 0 || !known.record.rivals.empty();
    if (!contradicted || !speaks(known.record) ||
        !page.content.period.contains(known.record.date->last()))
      continue;
    disputed[known.record.place->id].push_back(&known);
  }
  for (auto& [place, claims] : disputed) {
    const Statements contradicted = std::move(claims);
    claims.clear();
    for (const control::KnownEvent& known : page.after.events) {
      if (!speaks(known.record) || known.record.place->id != place) continue;
      const auto is_near = [&](const control::KnownEvent* other) {
        return std::abs(known.record.date->last() - other->record.date->last()) <= kRivalDays;
      };
      if (std::ranges::any_of(contradicted, is_near)) claims.push_back(&known);
    }
  }
  return disputed;
}

Statements unlocated(const Page& page) {
  return those(page, [](const model::Event& e) { return is_change(e) && !is_located(e); });
}

Statements undated(const Page& page) {
  return those(page,
               [](const model::Event& e) { return is_change(e) && is_located(e) && !e.date; });
}

Html not_facts_section(const Page& page) {
  Html items;
  for (const control::KnownEvent* known : those(page, [](const model::Event& e) {
         return !e.is_fact() && e.type != model::EventType::movement;
       })) {
    items += statement_item(page, *known);
  }
  return section("not-facts", page.say("not_facts.heading"), page.say("not_facts.note"),
                 items.empty() ? paragraph(page.say("none"))
                               : fmt::format("<ul class=\"statements\">\n{}</ul>\n", items));
}

}  // namespace tidemark::publish::detail
