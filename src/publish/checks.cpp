#include "publish/checks.hpp"

#include <fmt/format.h>

#include <cmath>

#include "model/json.hpp"
#include "publish/detail/facts.hpp"
#include "publish/detail/html.hpp"
#include "publish/detail/redact.hpp"
#include "publish/detail/text_table.hpp"
#include "publish/detail/wording.hpp"

namespace tidemark::publish {
namespace {

using measure::Finding;
using measure::Verdict;
using model::Json;
using model::Quantity;

const Phrases& english_phrases() { return all_phrases().front(); }

std::string number(double value, Quantity quantity, const Phrases& phrases) {
  const auto text = [&](int decimals) {
    return std::abs(value) >= 1000 ? detail::grouped(value)
                                   : fmt::format("{:.{}f}", value, decimals);
  };
  switch (quantity) {
    case Quantity::area: {
      const bool small = value != 0 && value < 1;
      return fmt::format("{} {}", small ? fmt::format("{:.4g}", value) : text(0),
                         phrases.at("units.km2"));
    }
    case Quantity::length:
    case Quantity::distance: return fmt::format("{} {}", text(0), phrases.at("units.km"));
    case Quantity::share: return fmt::format("{:.1f}%", value);
    case Quantity::count: break;
  }
  return text(0);
}

std::string words_of(const CheckedReport& report, int figure) {
  return detail::one_line(report.figures[std::size_t(figure)].as_written);
}

std::string map_line(const Finding& finding, Quantity quantity, const Phrases& phrases) {
  const char* what = finding.ground == measure::Ground::map_change     ? "check.what.map_change"
                     : finding.ground == measure::Ground::map_distance ? "check.what.map_distance"
                     : finding.ground == measure::Ground::map_share    ? "check.what.map_share"
                                                                       : "check.what.map_area";
  return phrases.at("check.map", {{"day", phrases.day(*finding.on)},
                                  {"what", phrases.at(what)},
                                  {"number", number(finding.expected, quantity, phrases)},
                                  {"low", number(finding.low, quantity, phrases)},
                                  {"high", number(finding.high, quantity, phrases)}});
}

Json json_of(const CheckedReport& report, std::size_t figure, const Finding& finding,
             const theatre::Theatre& theatre) {
  Json json = {{"verdict", measure::to_text(finding.verdict)},
               {"expected", finding.expected},
               {"line", finding_line(report, figure, finding, theatre, english_phrases())}};
  if (finding.on) {
    json["on"] = finding.on->to_text();
    json["low"] = finding.low;
    json["high"] = finding.high;
  }
  if (finding.beside >= 0) json["beside"] = words_of(report, finding.beside);
  return json;
}

std::string first_line(const CheckedReport& report, std::size_t figure,
                       const theatre::Theatre& theatre) {
  const std::vector<Finding>& findings = report.checks[figure].findings;
  return findings.empty()
             ? english_phrases().at("check.cannot")
             : finding_line(report, figure, findings.front(), theatre, english_phrases());
}

std::string claim_of(const model::Claim& figure) {
  const std::string of = detail::one_line(detail::without_contacts(figure.of_what));
  return of.empty()
             ? detail::one_line(figure.as_written)
             : english_phrases().at("check.claim",
                                    {{"figure", detail::one_line(figure.as_written)}, {"of", of}});
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
                         const theatre::Theatre& theatre, const Phrases& phrases) {
  const Quantity quantity = report.figures[index].quantity;
  const bool fits = finding.verdict == Verdict::consistent;
  const std::string expected = number(finding.expected, quantity, phrases);
  const auto area = [&](double km2) { return number(km2, Quantity::area, phrases); };
  const auto beside = [&](const char* key) {
    return phrases.at(key, {{"other", words_of(report, finding.beside)}});
  };
  const auto told = [&](const char* key) { return phrases.at(key, {{"number", expected}}); };
  switch (finding.ground) {
    case measure::Ground::other_unit: return beside("check.other_unit");
    case measure::Ground::tiny: return told("check.tiny");
    case measure::Ground::same_number:
      return beside(finding.verdict == Verdict::rounded ? "check.rounded" : "check.same");
    case measure::Ground::other_number: return beside("check.contrary");
    case measure::Ground::earlier:
      return phrases.at(fits ? "check.earlier_same" : "check.earlier_contrary",
                        {{"report", finding.name}, {"number", expected}});
    case measure::Ground::official:
    case measure::Ground::outline: {
      const std::string base =
          finding.ground == measure::Ground::outline
              ? phrases.at("check.outline")
              : phrases.at("check.official", {{"number", area(theatre.official_area_km2)}});
      return phrases.at(quantity == Quantity::share ? "check.share_of" : "check.area_of",
                        {{"number", expected}, {"base", base}});
    }
    case measure::Ground::neither:
      return phrases.at("check.no_base", {{"number", area(finding.expected)},
                                          {"official", area(theatre.official_area_km2)},
                                          {"outline", area(geo::area_km2(theatre.outline))}});
    case measure::Ground::sum: return told("check.sum");
    case measure::Ground::list: return told(fits ? "check.list_same" : "check.list_more");
    case measure::Ground::day:
      if (fits) return phrases.at("check.day_same");
      return phrases.at("check.day_other", {{"day", phrases.span(*report.figures[index].date)}});
    case measure::Ground::place: {
      std::string line =
          phrases.at("check.too_large", {{"place", finding.name}, {"number", expected}});
      if (finding.wider.empty()) return line;
      return line + phrases.at("check.would_fit",
                               {{"place", finding.wider},
                                {"number", number(finding.wider_km2, quantity, phrases)}});
    }
    default: return map_line(finding, quantity, phrases);
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
    text += fmt::format("{}: {}\n", report.report.stem,
                        detail::shortened(claim_of(report.figures[i]), 90));
    if (checked.findings.empty()) {
      text += fmt::format("    {}: {}\n", measure::to_text(checked.verdict),
                          english_phrases().at("check.cannot"));
    }
    for (const Finding& finding : checked.findings) {
      text += fmt::format("    {}: {}\n", measure::to_text(finding.verdict),
                          finding_line(report, i, finding, theatre, english_phrases()));
    }
  }
  if (left_out > 0) {
    text += fmt::format("{}: {}\n", report.report.stem,
                        english_phrases().counted("check.not_checked", left_out));
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
    Json claim = {{"@type", "Claim"},
                  {"appearance", {{"@type", "CreativeWork"}, {"identifier", report.report.id}}}};
    if (const std::string link = detail::safe_link(report.report.url); !link.empty()) {
      claim["appearance"]["url"] = link;
    }
    if (report.report.published) claim["datePublished"] = report.report.published->to_text();
    if (!report.report.outlet.empty()) {
      claim["author"] = {{"@type", "Organization"},
                         {"name", detail::outlet_name(theatre, report.report)}};
    }
    const Json review = {{"@context", "https://schema.org"},
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
