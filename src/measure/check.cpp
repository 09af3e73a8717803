#include "measure/check.hpp"

#include <algorithm>
#include <array>
#include <cmath>

#include "measure/check_map.hpp"
#include "measure/check_report.hpp"

namespace tidemark::measure {

std::string_view to_text(Verdict verdict) {
  constexpr std::array<std::string_view, 6> kNames = {"consistent",           "rounded",
                                                      "differs from the map", "contradicts itself",
                                                      "unit error",           "cannot be checked"};
  return kNames[std::size_t(verdict)];
}

double precision_of(const model::Claim& figure) {
  constexpr double kFinest = 1e-4;
  const double value = std::abs(figure.value);
  double digit = kFinest;
  auto divides = [&](double unit) {
    return std::abs(value / unit - std::round(value / unit)) < 1e-6;
  };
  while (digit * 10 <= value && divides(digit * 10)) digit *= 10;
  if (figure.quantity == model::Quantity::share) digit = std::min(digit, 1.0);
  return std::min(digit / 2, kWorstPrecision * value);
}

std::vector<Checked> check_figures(const std::vector<model::Claim>& figures,
                                   const CheckAgainst& against) {
  Findings findings(figures.size());
  compare_units(figures, findings);
  compare_numbers(figures, findings);
  compare_shares(figures, against, findings);
  compare_lists_and_days(figures, findings);
  compare_earlier(figures, against, findings);
  compare_places(figures, against, findings);
  compare_map(figures, against, findings);
  std::vector<Checked> checked;
  for (std::vector<Finding>& found : findings) {
    std::ranges::stable_sort(found, std::greater(), &Finding::verdict);
    const Verdict verdict = found.empty() ? Verdict::cannot_be_checked : found.front().verdict;
    checked.push_back({verdict, std::move(found)});
  }
  return checked;
}

}  // namespace tidemark::measure
