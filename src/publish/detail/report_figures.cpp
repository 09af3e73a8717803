#include <fmt/format.h>

#include "publish/detail/check_words.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/report_parts.hpp"
#include "publish/detail/text_table.hpp"

namespace tidemark::publish::detail {
namespace {

std::string row(const Page& page, const CheckedReport& report, std::size_t figure) {
  const model::Claim& f = report.figures[figure];
  std::string reasons;
  for (const measure::Finding& finding : report.checks[figure].findings) {
    reasons += fmt::format("<p class=\"what\">{}</p>",
                           from_report(finding_line(report, figure, finding, page.snapshot.theatre)));
  }
  return fmt::format(
      "<tr><th scope=\"row\">{} <span class=\"about\">{} · {}</span></th><td>{}</td><td>{}</td></tr>\n",
      from_report(f.as_written), from_report(shortened(one_line(f.of_what), 60)), escaped(report.report.stem),
      measure::to_text(report.checks[figure].verdict), reasons);
}

}  // namespace

std::string figures_section(const Page& page) {
  const CheckWords& words = english_checks();
  std::string rows;
  for (const CheckedReport& report : page.options.checks) {
    for (std::size_t i = 0; i < report.figures.size(); ++i) {
      if (!report.checks[i].findings.empty()) rows += row(page, report, i);
    }
  }
  if (rows.empty()) rows = fmt::format("<p>{}</p>\n", page.text.none);
  else {
    rows = fmt::format(
        "<table class=\"places\"><thead><tr><th scope=\"col\">{}</th><th scope=\"col\">{}</th>"
        "<th scope=\"col\">{}</th></tr></thead>\n<tbody>\n{}</tbody></table>\n",
        words.reported_column, words.verdict_column, words.why_column, rows);
  }
  return section("figures", words.figures, words.figures_note, rows);
}

}  // namespace tidemark::publish::detail
