#include "pipeline/check_figures.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace tidemark::pipeline {

FigureChecker::FigureChecker(const theatre::Theatre& theatre, const cells::Complex& complex)
    : theatre_(theatre), complex_(complex) {}

FigureChecker::FigureChecker(const Observatory& observatory, const View& view,
                             base::Errors& warnings)
    : theatre_(view.theatre),
      complex_(view.complex),
      view_(&view),
      ledger_(observatory.ledger.get()),
      warnings_(&warnings),
      extractor_(std::make_unique<events::Extractor>(observatory.resources.theatre,
                                                     observatory.resources.language, warnings)),
      edges_(std::make_shared<const measure::Edges>()) {  // checks look at cells alone
  for (const auto& [id, known] : view.reports) {
    const model::Report& report = known.record;
    if (report.copy_of.empty() && report.published) dated_[report.outlet].push_back(&report);
  }
}

std::optional<measure::Labelled> FigureChecker::map_of(base::Date date) {
  if (!publish::may_tell(view_->audience, date)) return std::nullopt;  // that is no fault
  auto [day, is_new] = days_.try_emplace(date);
  if (is_new) {
    if (auto solved = solve_day(*view_, date)) {
      day->second = std::make_unique<Day>(std::move(*solved));
    } else {
      warnings_->push_back({fmt::format("figures are not compared with the map of {}: {}",
                                        date.to_text(), solved.error().to_text())});
    }
  }
  if (!day->second) return std::nullopt;
  return measure::Labelled(complex_, day->second->map, edges_);
}

const std::vector<model::Claim>& FigureChecker::claims_of(const std::string& report_id) {
  auto [it, is_new] = claims_.try_emplace(report_id);
  if (is_new) {
    // A report that cannot be read any more has no figures; `verify` names it.
    if (auto known = ledger_->report(report_id)) {
      const model::Report& report = known->record;
      it->second = publish::figures_but_contacts(extractor_->extract(report).figures, report.text);
    }
  }
  return it->second;
}

void FigureChecker::add_others(const model::Report& report, measure::CheckAgainst& against) {
  if (report.outlet.empty() || !report.published) return;
  for (const model::Report* other : dated_[report.outlet]) {
    if (other->id == report.id || std::abs(*other->published - *report.published) > kDaysAround)
      continue;
    for (const model::Claim& claim : claims_of(other->id))
      against.earlier.push_back({&claim, other->stem});
  }
}

publish::CheckedReport FigureChecker::check(const model::Report& report,
                                            std::vector<model::Claim> claims) {
  measure::CheckAgainst against;
  against.official_km2 = theatre_.official_area_km2;
  against.outline_km2 = complex_.area_km2();
  against.complex = &complex_;
  against.province_of = [this](const std::string& id) {
    const model::Place* place = theatre_.place(id);
    return place ? place->admin1 : std::string();
  };
  if (view_) {
    against.map = [this](base::Date date) { return map_of(date); };
    add_others(report, against);
  }
  publish::CheckedReport checked{
      report, publish::figures_but_contacts(std::move(claims), report.text), {}};
  checked.checks = measure::check_figures(checked.figures, against);
  return checked;
}

std::vector<publish::CheckedReport> FigureChecker::check_all(
    const std::function<bool(const model::Report&)>& wanted) {
  std::vector<publish::CheckedReport> checked;
  for (const auto& [id, known] : view_->reports) {
    if (known.record.copy_of.empty() && wanted(known.record))
      checked.push_back(check(known.record, claims_of(id)));
  }
  std::ranges::stable_sort(checked, {}, [](const auto& c) { return c.report.stem; });
  return checked;
}

}  // namespace tidemark::pipeline
