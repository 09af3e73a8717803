#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <tuple>

#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_parts.hpp"

namespace tidemark::publish::detail {
namespace {

bool is_located(const model::Event& e) {
  return e.place && e.place->resolved() && e.scope == model::Scope::point;
}
bool is_change(const model::Event& e) {
  return e.is_fact() && e.changes_control();
}

// One change, told by any number of statements.
struct Told {
  base::DateSpan date;
  std::string place;  // gazetteer id
  Change change;
  std::vector<const control::KnownEvent*> statements;
};

bool is_listed(const base::DateSpan& date, const ReportOptions& options) {
  return (!options.from || *options.from <= date.last()) &&
         (!options.to || date.from <= *options.to);
}

std::vector<Told> changes_of(const Snapshot& snapshot, const ReportOptions& options) {
  std::vector<Told> result;
  std::map<std::tuple<base::Date, base::Date, std::string, std::string, std::string>, std::size_t>
      known_as;
  for (const control::KnownEvent& known : snapshot.events) {
    const model::Event& e = known.record;
    if (!is_change(e) || !is_located(e) || !e.date || !is_listed(*e.date, options)) {
      continue;
    }
    const Change change = change_of(e);
    auto [it, is_new] = known_as.emplace(
        std::tuple(e.date->from, e.date->until, e.place->id, change.from, change.to),
        result.size());
    if (is_new) result.push_back({*e.date, e.place->id, change, {}});
    result[it->second].statements.push_back(&known);
  }
  std::stable_sort(result.begin(), result.end(), [](const Told& a, const Told& b) {
    return std::tuple(b.date.from, b.date.until) < std::tuple(a.date.from, a.date.until);
  });
  return result;
}

std::string tag(const std::string& text) {
  return fmt::format(R"(<span class="tag">{}</span>)", text);
}

std::string change_item(const Page& page, const Told& told) {
  const model::Event& first = told.statements.front()->record;
  const model::Place* place = page.snapshot.theatre.place(told.place);
  std::string item = fmt::format(
      R"(<li><p class="what"><span class="when">{}</span><strong>{}</strong>{} · {} → {})",
      written_span(page.words, told.date), escaped(place ? place->name : first.place->name),
      first.place->admin1.empty() ? "" : ", " + escaped(first.place->admin1),
      side_chip(page, told.change.from), side_chip(page, told.change.to));
  if (std::ranges::all_of(told.statements, [](auto* s) { return s->record.partial; })) {
    item += tag(page.text.part_of_place);
  }
  if (page.snapshot.valid < told.date.from) item += tag(page.text.after_day);
  item += "</p>";
  for (const control::KnownEvent* statement : told.statements) item += quotation(page, *statement);
  return item + "</li>\n";
}

template <typename Wanted>
std::string statements(const Page& page, Wanted wanted) {
  std::string items;
  for (const control::KnownEvent& known : page.snapshot.events) {
    if (wanted(known.record)) items += statement_item(page, known);
  }
  if (items.empty()) return fmt::format("<p>{}</p>\n", page.text.none);
  return fmt::format("<ul class=\"statements\">\n{}</ul>\n", items);
}

}  // namespace

std::string changes_section(const Page& page) {
  std::string body, month;
  for (const Told& told : changes_of(page.snapshot, page.options)) {
    if (std::string next = written_month(page.words, told.date.from); next != month) {
      if (!month.empty()) body += "</ol>\n";
      body += fmt::format("<h3>{}</h3>\n<ol class=\"changes\">\n", next);
      month = std::move(next);
    }
    body += change_item(page, told);
  }
  body += month.empty() ? fmt::format("<p>{}</p>\n", page.text.no_changes) : "</ol>\n";
  return section("changes", page.text.changes, page.text.changes_note, body);
}

std::string not_facts_section(const Page& page) {
  const auto wanted = [](const model::Event& e) {
    return !e.is_fact() && e.type != model::EventType::movement;
  };
  return section("not-facts", page.text.not_facts, page.text.not_facts_note,
                 statements(page, wanted));
}

std::string unlocated_section(const Page& page) {
  const auto wanted = [](const model::Event& e) { return is_change(e) && !is_located(e); };
  return section("unlocated", page.text.unlocated, page.text.unlocated_note,
                 statements(page, wanted));
}

std::string undated_section(const Page& page) {
  const auto wanted = [](const model::Event& e) {
    return is_change(e) && is_located(e) && !e.date;
  };
  return section("undated", page.text.undated, page.text.undated_note, statements(page, wanted));
}

}  // namespace tidemark::publish::detail
