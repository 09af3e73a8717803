#include "publish/figure_table.hpp"

#include <fmt/format.h>

#include "publish/detail/redact.hpp"
#include "publish/detail/text_table.hpp"

namespace tidemark::publish {
namespace {

using detail::Flush;
using model::Quantity;

constexpr std::size_t kColumnsOfWhat = 60;

std::string value_of(const model::Claim& f) {
  if (f.day) return f.day->to_text();
  switch (f.quantity) {
    case Quantity::area: return fmt::format("{:.10g} km²", f.value);
    case Quantity::length:
    case Quantity::distance: return fmt::format("{:.10g} km", f.value);
    case Quantity::share: return fmt::format("{:.10g}%", f.value);
    case Quantity::count: break;
  }
  return fmt::format("{:.10g}", f.value);
}

}  // namespace

std::string figure_table(const std::vector<ReportedFigure>& figures) {
  if (figures.empty()) return "";
  std::vector<std::vector<std::string>> rows = {
      {"report", "date", "quantity", "value", "as written", "said of"}};
  for (const auto& [report, f] : figures) {
    rows.push_back(
        {report, f.date ? f.date->edtf() : "", f.day ? "day" : std::string(to_text(f.quantity)),
         value_of(f), detail::one_line(f.as_written),
         detail::shortened(detail::one_line(detail::without_contacts(f.of_what)), kColumnsOfWhat)});
  }
  std::vector<Flush> columns(rows.front().size(), Flush::left);
  columns[3] = Flush::right;
  return detail::text_table(rows, columns);
}

}  // namespace tidemark::publish
