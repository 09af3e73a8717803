#include "publish/report_html.hpp"

#include <fmt/format.h>

#include <tuple>
#include <utility>

#include "publish/detail/check_words.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_parts.hpp"
#include "publish/detail/report_style.hpp"

namespace tidemark::publish {
namespace {

using namespace detail;

// Nothing in the page may be fetched or run, whatever a report may have smuggled in.
constexpr const char* kHead = R"(<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">)";

std::string_view without_prolog(std::string_view svg) {
  const std::size_t begin = svg.find("<svg");
  return begin == std::string_view::npos ? std::string_view() : svg.substr(begin);
}

std::string contents(const ReportWords& text) {
  const std::pair<const char*, const std::string&> entries[] = {
      {"areas", text.areas},         {"map", text.map},
      {"changes", text.changes},     {"places", text.places},
      {"figures", english_checks().figures},
      {"not-facts", text.not_facts}, {"unlocated", text.unlocated},
      {"undated", text.undated},     {"reports", text.reports}};
  std::string items;
  for (const auto& [id, name] : entries) {
    items += fmt::format("<li><a href=\"#{}\">{}</a></li>\n", id, name);
  }
  return fmt::format("<nav aria-label=\"{}\"><ul>\n{}</ul></nav>\n", text.contents, items);
}

}  // namespace

std::string render_report(const Snapshot& snapshot, std::string_view map_svg,
                          const ReportOptions& options) {
  const Page page{snapshot, english(), english_report(), options};
  const auto& [words, text] = std::tie(page.words, page.text);
  const std::string title = escaped(fmt::format(
      fmt::runtime(words.title_day), fmt::format(fmt::runtime(words.title), snapshot.theatre.name),
      written_day(words, snapshot.valid)));
  const std::string known = written_instant(words, snapshot.known);
  const std::string known_line = fmt::format(fmt::runtime(words.as_known), known,
                                             counted(words.reports, snapshot.reports.size()));
  std::string html = fmt::format(
      "<!doctype html>\n<html lang=\"{}\">\n<head>\n{}\n<title>{}</title>\n<style>{}</style>\n"
      "</head>\n<body>\n<header>\n<h1>{}</h1>\n<p>{}</p>\n</header>\n{}<main>\n",
      words.language, kHead, title, kReportStyle, title, known_line, contents(text));
  html += areas_section(page);
  html +=
      section("map", text.map, "",
              fmt::format("<figure>\n{}\n<figcaption class=\"about\">{}</figcaption></figure>\n",
                          without_prolog(map_svg), text.map_note));
  html += changes_section(page);
  html += places_section(page);
  html += figures_section(page);
  html += not_facts_section(page);
  html += unlocated_section(page);
  html += undated_section(page);
  html += reports_section(page);
  return html + fmt::format("</main>\n<footer><p>{}</p></footer>\n</body>\n</html>\n",
                            fmt::format(fmt::runtime(text.made), known));
}

}  // namespace tidemark::publish
