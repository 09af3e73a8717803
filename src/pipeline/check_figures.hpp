// The figures of reports checked: beside each other, beside other reports of the same outlet, and
// beside the map of their day.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "events/extract.hpp"
#include "pipeline/view.hpp"
#include "publish/checks.hpp"

namespace tidemark::pipeline {

class FigureChecker {
 public:
  // Without a map: of `complex` only the sizes of places are asked. All must outlive the checker.
  FigureChecker(const theatre::Theatre& theatre, const cells::Complex& complex);
  // With the maps of an observatory and what its outlets said. All must outlive the checker. What
  // the lexicon says wrong and days without a map go to `warnings`.
  FigureChecker(const Observatory& observatory, const View& view, base::Errors& warnings);

  publish::CheckedReport check(const model::Report& report, std::vector<model::Claim> claims);
  // Those reports of the observatory that are `wanted`, read anew; by their names.
  std::vector<publish::CheckedReport> check_all(
      const std::function<bool(const model::Report&)>& wanted);

 private:
  // Other reports of an outlet from so many days around are compared.
  static constexpr int kDaysAround = 10;

  std::optional<measure::Labelled> map_of(base::Date date);
  const std::vector<model::Claim>& claims_of(const std::string& report_id);
  void add_others(const model::Report& report, measure::CheckAgainst& against);

  const theatre::Theatre& theatre_;
  const cells::Complex& complex_;
  const View* view_ = nullptr;
  ledger::Ledger* ledger_ = nullptr;
  base::Errors* warnings_ = nullptr;
  std::unique_ptr<events::Extractor> extractor_;
  std::shared_ptr<const measure::Edges> edges_;
  std::map<base::Date, std::unique_ptr<Day>> days_;                 // solved before; null: in vain
  std::map<std::string, std::vector<model::Claim>> claims_;         // read before, by report
  std::map<std::string, std::vector<const model::Report*>> dated_;  // originals, by outlet
};

}  // namespace tidemark::pipeline
