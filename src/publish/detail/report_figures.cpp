#include <fmt/format.h>

#include "publish/detail/html.hpp"
#include "publish/detail/report_page.hpp"
#include "publish/detail/text_table.hpp"

namespace tidemark::publish::detail {
namespace {

bool fits(measure::Verdict verdict) {
  return verdict == measure::Verdict::consistent || verdict == measure::Verdict::rounded;
}

// Calls `each(report, index)` for every figure that was compared with something.
void each_checked(const Page& page, auto each) {
  for (const CheckedReport& report : page.content.checks) {
    for (std::size_t i = 0; i < report.figures.size(); ++i) {
      if (!report.checks[i].findings.empty()) each(report, i);
    }
  }
}

std::string verdict_key(measure::Verdict verdict) {
  std::string key(measure::to_text(verdict));
  for (char& c : key) c = c == ' ' ? '_' : c;
  return "figures.verdicts." + key;
}

}  // namespace

CheckedFigures checked_figures(const Page& page) {
  CheckedFigures figures;
  each_checked(page, [&](const CheckedReport& report, std::size_t i) {
    ++figures.all;
    if (!fits(report.checks[i].verdict)) ++figures.wrong;
  });
  return figures;
}

Html figures_section(const Page& page) {
  std::vector<std::vector<Html>> rows;
  each_checked(page, [&](const CheckedReport& report, std::size_t i) {
    const model::Claim& figure = report.figures[i];
    Html reasons;
    for (const measure::Finding& finding : report.checks[i].findings) {
      reasons += fmt::format(
          "<p class=\"what\" dir=\"auto\">{}</p>",
          from_report(finding_line(report, i, finding, page.after.theatre, page.phrases)));
    }
    const Html of = from_report(shortened(one_line(figure.of_what), 60));
    rows.push_back(
        {fmt::format(
             "<span dir=\"auto\">{}</span> <span class=\"about\"><span dir=\"auto\">{}</span>"
             " · {}</span>",
             from_report(figure.as_written), of, page.source(report.report)),
         page.say(verdict_key(report.checks[i].verdict)), reasons});
  });
  const std::vector<Column> columns = {
      {page.say("figures.reported")}, {page.say("figures.verdict")}, {page.say("figures.why")}};
  return section("figures", page.say("figures.heading"), page.say("figures.note"),
                 rows.empty() ? paragraph(page.say("none")) : table("", columns, rows, "places"));
}

}  // namespace tidemark::publish::detail
