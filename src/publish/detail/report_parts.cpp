#include "publish/detail/report_parts.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "publish/detail/colour.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/redact.hpp"

namespace tidemark::publish::detail {
namespace {

std::string filled(const std::string& format, const auto&... values) {
  return fmt::format(fmt::runtime(format), values...);
}

std::string where(const Page& page, const model::Event& e) {
  std::string text;
  if (e.place) {
    text = from_report(e.place->name);
  } else {
    text = e.count ? counted(page.text.places_unnamed, std::size_t(std::max(0, *e.count)))
                   : page.text.place_unnamed;
  }
  if (!e.near.empty()) text += ", " + filled(page.text.near_place, from_report(e.near));
  return text;
}

std::string what(const Page& page, const model::Event& e) {
  const std::string& type = page.text.types[std::size_t(e.type)];
  if (!e.changes_control()) {
    return e.side.empty() ? type : filled(page.text.change, type, side_chip(page, e.side));
  }
  const Change change = change_of(e);
  return filled(page.text.change, type,
                fmt::format("{} → {}", side_chip(page, change.from), side_chip(page, change.to)));
}

}  // namespace

std::string from_report(std::string_view text) {
  return escaped(without_contacts(text));
}

std::string side_chip(const Page& page, const std::string& side) {
  if (side.empty()) return fmt::format(R"(<span class="side">{}</span>)", page.text.nobody_named);
  const model::Side* row = page.snapshot.theatre.side(side);
  const std::string colour = (row ? parse_colour(row->colour) : Colour{}).to_text();
  return fmt::format(R"(<span class="side"><i style="background:{}"></i>{}</span>)", colour,
                     escaped(row ? row->name : side));
}

std::string quotation(const Page& page, const control::KnownEvent& known) {
  const model::Event& e = known.record;
  std::string about;
  const auto add = [&about](const std::string& part) {
    if (!part.empty()) about += (about.empty() ? "" : " · ") + part;
  };
  if (const model::Report* report = report_of(e, page.snapshot.reports)) {
    add(escaped(outlet_name(page.snapshot.theatre, *report)));
    add(report->published ? filled(page.text.published, written_day(page.words, *report->published))
                          : page.text.not_dated);
    if (!report->copy_of.empty()) add(from_report(report->stem));
  }
  std::string sources;
  for (const std::string& source : e.said_by) {
    sources += (sources.empty() ? "" : " → ") + from_report(source);
  }
  if (!sources.empty()) add(filled(page.text.said_by, sources));
  add(page.text.modalities[std::size_t(e.modality)]);
  if (e.place) add(page.text.precisions[std::size_t(std::clamp(e.place->precision, 1, 7))]);
  add(filled(page.text.learnt, written_instant(page.words, known.known_at)));
  return fmt::format(R"(<blockquote><p>{}</p><p class="about">{}</p></blockquote>)",
                     filled(page.text.quoted, from_report(e.quote)), about);
}

std::string baseline_line(const Page& page, const control::KnownBaseline& known) {
  const model::Baseline& row = known.record;
  std::string about = filled(page.text.learnt, written_instant(page.words, known.known_at));
  if (!row.source.empty()) about = from_report(row.source) + " · " + about;
  return fmt::format(R"(<p class="what">{}</p><p class="about what">{}</p>)",
                     filled(page.text.baseline, side_chip(page, row.side),
                            written_day(page.words, row.date), row.line),
                     about);
}

std::string statement_item(const Page& page, const control::KnownEvent& known) {
  const model::Event& e = known.record;
  return fmt::format(
      R"(<li><p class="what"><span class="when">{}</span><strong>{}</strong> · {}</p>{}</li>)"
      "\n",
      e.date ? written_span(page.words, *e.date) : page.text.day_unknown, where(page, e),
      what(page, e), quotation(page, known));
}

std::string section(const std::string& id, const std::string& heading, const std::string& note,
                    const std::string& body) {
  const std::string about = note.empty() ? "" : fmt::format("<p class=\"note\">{}</p>\n", note);
  return fmt::format(
      "<section id=\"{0}\" aria-labelledby=\"{0}-h\">\n<h2 "
      "id=\"{0}-h\">{1}</h2>\n{2}{3}</section>\n",
      id, heading, about, body);
}

}  // namespace tidemark::publish::detail
