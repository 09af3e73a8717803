#include "publish/checks.hpp"

#include <fmt/format.h>

#include <cmath>

#include "model/json.hpp"
#include "publish/detail/check_words.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/redact.hpp"
#include "publish/detail/text_table.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish {
namespace {

using measure::Finding;
using measure::Ground;
using measure::Verdict;
using model::Json;
using model::Quantity;

std::string filled(const std::string& format, const auto&... values) {
  return fmt::format(fmt::runtime(format), values...);
}

std::string number(double value, Quantity quantity) {
  const auto text = [&](int decimals) {
    return std::abs(value) >= 1000 ? detail::grouped(value) : fmt::format("{:.{}f}", value, decimals);
  };
  switch (quantity) {
    case Quantity::area: return value != 0 && value < 1 ? fmt::format("{:.4g} km²", value) : text(0) + " km²";
    case Quantity::length:
    case Quantity::distance: return text(0) + " km";
    case Quantity::share: return fmt::format("{:.1f}%", value);
    case Quantity::count: break;
  }
  return text(0);
}

std::string words_of(const CheckedReport& report, int figure) {
  return detail::one_line(report.figures[std::size_t(figure)].as_written);
}

std::string map_line(const Finding& finding, Quantity quantity) {
  const detail::CheckWords& words = detail::english_checks();
  const std::string& of = finding.ground == Ground::map_change     ? words.of_change
                          : finding.ground == Ground::map_distance ? words.of_distance
                          : finding.ground == Ground::map_share    ? words.of_share
                                                                   : words.of_area;
  return filled(finding.verdict == Verdict::consistent ? words.map_fits : words.map_differs,
                detail::written_day(detail::english(), *finding.on), of, number(finding.expected, quantity),
                number(finding.low, quantity), number(finding.high, quantity));
}

Json json_of(const CheckedReport& report, std::size_t figure, const Finding& finding,
             const theatre::Theatre& theatre) {
  Json json = {{"verdict", measure::to_text(finding.verdict)},
               {"expected", finding.expected},
               {"line", finding_line(report, figure, finding, theatre)}};
  if (finding.on) {
    json["on"] = finding.on->to_text();
    json["low"] = finding.low;
    json["high"] = finding.high;
  }
  if (finding.beside >= 0) json["beside"] = words_of(report, finding.beside);
  return json;
}

std::string first_line(const CheckedReport& report, std::size_t figure, const theatre::Theatre& theatre) {
  const std::vector<Finding>& findings = report.checks[figure].findings;
  return findings.empty() ? detail::english_checks().cannot
                          : finding_line(report, figure, findings.front(), theatre);
}

std::string claim_of(const model::Claim& figure) {
  const std::string of = detail::one_line(detail::without_contacts(figure.of_what));
  return of.empty() ? detail::one_line(figure.as_written)
                    : filled(detail::english_checks().claim, detail::one_line(figure.as_written), of);
}

int rating(Verdict verdict) {
  switch (verdict) {
    case Verdict::consistent: return 5;
    case Verdict::rounded: return 4;
    case Verdict::differs_from_map: return 3;
    case Verdict::contradicts_itself: return 2;
    default: return 1;
  }
}

}  // namespace

std::string finding_line(const CheckedReport& report, std::size_t index, const Finding& finding,
                         const theatre::Theatre& theatre) {
  const detail::CheckWords& words = detail::english_checks();
  const model::Claim& figure = report.figures[index];
  const Quantity quantity = figure.quantity;
  const bool fits = finding.verdict == Verdict::consistent;
  const std::string expected = number(finding.expected, quantity);
  switch (finding.ground) {
    case Ground::other_unit: return filled(words.other_unit, words_of(report, finding.beside));
    case Ground::tiny: return filled(words.tiny, expected);
    case Ground::same_number:
      return filled(finding.verdict == Verdict::rounded ? words.rounded : words.same,
                    words_of(report, finding.beside));
    case Ground::other_number: return filled(words.contrary, words_of(report, finding.beside));
    case Ground::earlier:
      return filled(fits ? words.earlier_same : words.earlier_contrary, finding.name, expected);
    case Ground::official:
    case Ground::outline: {
      const bool official = finding.ground == Ground::official;
      return filled(quantity == Quantity::share ? words.share_of : words.area_of, expected,
                    official ? filled("{}, {}", words.official, number(theatre.official_area_km2, Quantity::area))
                             : words.outline);
    }
    case Ground::neither:
      return filled(words.no_base, number(finding.expected, Quantity::area),
                    number(theatre.official_area_km2, Quantity::area),
                    number(geo::area_km2(theatre.outline), Quantity::area));
    case Ground::sum: return filled(words.sum, expected);
    case Ground::list: return filled(fits ? words.list_same : words.list_more, expected);
    case Ground::day: return fits ? words.day_same : filled(words.day_other, detail::written_span(detail::english(), *figure.date));
    case Ground::place: {
      std::string line = filled(words.too_large, finding.name, expected);
      if (!finding.wider.empty()) line += filled(words.would_fit, finding.wider, number(finding.wider_km2, quantity));
      return line;
    }
    default: return map_line(finding, quantity);
  }
}

std::string checks_text(const CheckedReport& report, const theatre::Theatre& theatre, bool all) {
  std::string text;
  std::size_t left_out = 0;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    const measure::Checked& checked = report.checks[i];
    if (checked.findings.empty() && !all) {
      ++left_out;
      continue;
    }
    text += fmt::format("{}: {}\n", report.report.stem, detail::shortened(claim_of(report.figures[i]), 90));
    if (checked.findings.empty()) {
      text += fmt::format("    {}: {}\n", measure::to_text(checked.verdict), detail::english_checks().cannot);
    }
    for (const Finding& finding : checked.findings) {
      text += fmt::format("    {}: {}\n", measure::to_text(finding.verdict), finding_line(report, i, finding, theatre));
    }
  }
  if (left_out > 0) {
    text += fmt::format("{}: {}\n", report.report.stem, filled(detail::english_checks().not_checked, left_out));
  }
  return text;
}

std::string checks_jsonl(const CheckedReport& report, const theatre::Theatre& theatre) {
  std::string lines;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    Json json = model::to_json(report.figures[i]);
    json["report"] = report.report.stem;
    json["verdict"] = measure::to_text(report.checks[i].verdict);
    json["line"] = first_line(report, i, theatre);
    json["findings"] = Json::array();
    for (const Finding& finding : report.checks[i].findings) {
      json["findings"].push_back(json_of(report, i, finding, theatre));
    }
    lines += model::canonical(json) + "\n";
  }
  return lines;
}

std::string claim_reviews(const CheckedReport& report, const theatre::Theatre& theatre) {
  std::string lines;
  for (std::size_t i = 0; i < report.figures.size(); ++i) {
    const measure::Checked& checked = report.checks[i];
    if (checked.findings.empty()) continue;
    Json claim = {{"@type", "Claim"}, {"appearance", {{"@type", "CreativeWork"}, {"identifier", report.report.id}}}};
    if (!report.report.url.empty()) claim["appearance"]["url"] = report.report.url;
    if (report.report.published) claim["datePublished"] = report.report.published->to_text();
    if (!report.report.outlet.empty()) {
      claim["author"] = {{"@type", "Organization"}, {"name", detail::outlet_name(theatre, report.report)}};
    }
    const Json review = {
        {"@context", "https://schema.org"},
        {"@type", "ClaimReview"},
        {"author", {{"@type", "Organization"}, {"name", "Tidemark"}}},
        {"claimReviewed", claim_of(report.figures[i])},
        {"itemReviewed", claim},
        {"reviewBody", first_line(report, i, theatre)},
        {"reviewRating",
         {{"@type", "Rating"},
          {"bestRating", 5},
          {"worstRating", 1},
          {"ratingValue", rating(checked.verdict)},
          {"alternateName", measure::to_text(checked.verdict)}}}};
    lines += model::canonical(review) + "\n";
  }
  return lines;
}

}  // namespace tidemark::publish
