#include "publish/report_html.hpp"

#include <fmt/format.h>

#include <utility>

#include "publish/detail/html.hpp"
#include "publish/detail/report_page.hpp"
#include "publish/detail/report_style.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;

// Nothing in the page may be fetched or run, whatever a report may have smuggled in.
constexpr const char* kHead = R"(<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">)";

// The parts in their order, by their anchors, and the keys of their headings.
constexpr std::pair<const char*, const char*> kParts[] = {
    {"summary", "summary"},     {"map", "map"},
    {"areas", "areas"},         {"handovers", "handovers"},
    {"changes", "changes"},     {"sieges", "sieges"},
    {"enclaves", "enclaves"},   {"figures", "figures"},
    {"rivals", "rivals"},       {"gaps", "gaps"},
    {"not-facts", "not_facts"}, {"places", "places"},
    {"reports", "reports"},     {"method", "method"}};

std::string contents(const Page& page) {
  std::string items;
  for (const auto& [id, key] : kParts) {
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id,
                         page.say(fmt::format("{}.heading", key)));
  }
  return fmt::format("<nav aria-label=\"{}\"><ul>\n{}</ul></nav>\n", page.say("contents"), items);
}

std::string body_of(const Page& page) {
  std::string html = summary_section(page) + maps_section(page) + areas_section(page) +
                     handovers_section(page) + changes_section(page) + sieges_section(page) +
                     enclaves_section(page) + figures_section(page) + rivals_section(page) +
                     gaps_section(page) + not_facts_section(page) + places_section(page);
  html += reports_section(page, html);
  return html + method_section(page);
}

}  // namespace

std::string render_report(const ReportContent& content, const Phrases& phrases) {
  const Page page(content, phrases);
  const std::string title = page.say(
      "title", {{"theatre", escaped(page.theatre())}, {"period", page.span(content.period)}});
  const std::string known = escaped(phrases.instant(page.after.known));
  const std::string known_line = page.count("known", page.after.reports.size(), {{"day", known}});
  const std::string profile =
      page.say("profile", {{"profile", escaped(phrases.named("profiles", content.profile))}});
  return fmt::format(
      "<!doctype html>\n<html lang=\"{}\" "
      "dir=\"{}\">\n<head>\n{}\n<title>{}</title>\n<style>{}</style>\n"
      "</head>\n<body>\n<header>\n<h1>{}</h1>\n<p>{} · {}</p>\n</header>\n{}<main>\n{}</main>\n"
      "<footer><p>{}</p></footer>\n</body>\n</html>\n",
      phrases.language(), phrases.right_to_left() ? "rtl" : "ltr", kHead, title, kReportStyle,
      title, known_line, profile, contents(page), body_of(page),
      page.say("made", {{"day", known}}));
}

}  // namespace tidemark::publish
