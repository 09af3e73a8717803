#include "measure/check_report.hpp"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace tidemark::measure {
namespace {

using model::Claim;
using model::Quantity;
using model::Standing;

constexpr double kSquareMetres = 1e6;    // in a km²
constexpr double kTinyKm2 = 0.01;        // 10,000 m²: less than a village
constexpr std::size_t kNearBytes = 100;  // a share and the area that it explains stand together
constexpr double kRoughly = 0.05;        // a rounded number is no farther from the exact one
constexpr int kSameDays = 3;

bool nearly(double a, double b) {
  return std::abs(a - b) <= 1e-9 * std::max(std::abs(a), std::abs(b));
}

bool differ(const std::string& a, const std::string& b) {
  return !a.empty() && !b.empty() && a != b;
}
std::string place_id(const Claim& f) { return f.place ? f.place->id : ""; }

// Nothing that the report says of them tells the two apart.
bool may_be_one(const Claim& a, const Claim& b) {
  const bool apart =
      a.standing != Standing::none && b.standing != Standing::none && a.standing != b.standing;
  return a.quantity == b.quantity && !apart && !differ(a.side, b.side) &&
         !differ(place_id(a), place_id(b));
}

// Both say whose so much is and where, and mean the same.
bool is_one(const Claim& a, const Claim& b) {
  return a.quantity == b.quantity && a.standing != Standing::none && a.standing == b.standing &&
         !a.side.empty() && a.side == b.side && place_id(a) == place_id(b);
}

bool is_bound(const Claim& f) {
  return f.hedge == "more" || f.hedge == "less" || f.hedge == "vague";
}

// The other figure, written more roughly.
bool is_rounding_of(const Claim& rough, const Claim& fine) {
  const double step = precision_of(rough);
  return step > precision_of(fine) &&
         std::abs(rough.value - fine.value) <= std::min(step * 1.0001, kRoughly * fine.value);
}

// The same number in square metres.
bool is_unit_error(const Claim& small, const Claim& large) {
  return small.quantity == Quantity::area && large.quantity == Quantity::area && small.value > 0 &&
         small.unit != large.unit && nearly(large.value, small.value * kSquareMetres);
}

void add(Findings& findings, std::size_t figure, Verdict verdict, Ground ground, double expected,
         int beside = -1) {
  Finding finding;
  finding.verdict = verdict;
  finding.ground = ground;
  finding.expected = expected;
  finding.beside = beside;
  findings[figure].push_back(std::move(finding));
}

}  // namespace

bool agrees(const Claim& figure, double low, double high) {
  const double slack = precision_of(figure);
  if (figure.hedge == "more") return figure.value <= high + slack;
  if (figure.hedge == "less") return figure.value >= low - slack;
  return figure.value >= low - slack && figure.value <= high + slack;
}

void compare_units(const std::vector<Claim>& figures, Findings& findings) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Claim& small = figures[i];
    if (small.quantity != Quantity::area || small.value <= 0) continue;
    bool paired = false;
    for (std::size_t k = 0; k < figures.size() && !paired; ++k) {
      if (!is_unit_error(small, figures[k])) continue;
      add(findings, i, Verdict::unit_error, Ground::other_unit, figures[k].value, int(k));
      paired = true;
    }
    const bool of_territory =
        small.standing != Standing::none || (small.place && !small.place->id.empty());
    if (!paired && small.value < kTinyKm2 && of_territory) {
      add(findings, i, Verdict::unit_error, Ground::tiny, small.value * kSquareMetres);
    }
  }
}

void compare_numbers(const std::vector<Claim>& figures, Findings& findings) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Claim& figure = figures[i];
    if (figure.quantity == Quantity::count) continue;
    for (std::size_t k = 0; k < figures.size(); ++k) {
      const Claim& other = figures[k];
      if (k == i || !may_be_one(figure, other)) continue;
      if (nearly(figure.value, other.value)) {
        // The number alone may be the same by chance: a small one, or one said of something else.
        if (k < i && figure.value >= 100)
          add(findings, i, Verdict::consistent, Ground::same_number, other.value, int(k));
      } else if (figure.quantity == Quantity::area && is_rounding_of(figure, other)) {
        add(findings, i, Verdict::rounded, Ground::same_number, other.value, int(k));
      } else if (figure.quantity == Quantity::area && is_rounding_of(other, figure)) {
        add(findings, i, Verdict::consistent, Ground::same_number, other.value, int(k));
      } else if (is_one(figure, other) && !is_unit_error(figure, other) &&
                 !is_unit_error(other, figure) && !is_bound(figure) && !is_bound(other) &&
                 figure.date == other.date) {
        const double slack = precision_of(figure) + precision_of(other);
        if (std::abs(figure.value - other.value) > slack) {
          add(findings, i, Verdict::contradicts_itself, Ground::other_number, other.value, int(k));
        }
      }
    }
  }
}

void compare_shares(const std::vector<Claim>& figures, const CheckAgainst& against,
                    Findings& findings) {
  double sum = 0, slack = 0;
  std::set<std::string> sides;
  std::vector<std::size_t> summed;
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Claim& share = figures[i];
    if (share.quantity != Quantity::share) continue;
    const bool of_country = !share.place || share.place->kind == "country";
    if (share.standing == Standing::held && of_country && !share.side.empty() &&
        sides.insert(share.side).second) {
      sum += share.value, slack += precision_of(share);
      summed.push_back(i);
    }
    // The nearest area, before it or behind.
    std::optional<std::size_t> nearest;
    std::size_t distance = kNearBytes;
    for (std::size_t k = 0; k < figures.size(); ++k) {
      const Claim& area = figures[k];
      if (area.quantity != Quantity::area || differ(area.side, share.side)) continue;
      const std::size_t between =
          area.range.end <= share.range.begin   ? share.range.begin - area.range.end
          : share.range.end <= area.range.begin ? area.range.begin - share.range.end
                                                : kNearBytes;
      if (between < distance) distance = between, nearest = k;
    }
    if (!nearest || share.value <= 0) continue;
    const Claim& area = figures[*nearest];
    auto fits = [&](double base) {
      const double off = precision_of(area) / base * 100;
      return base > 0 &&
             std::abs(area.value / base * 100 - share.value) <= precision_of(share) + off;
    };
    const bool official = fits(against.official_km2), outline = fits(against.outline_km2);
    if (official || outline) {
      const double base = official ? against.official_km2 : against.outline_km2;
      const Ground ground = official ? Ground::official : Ground::outline;
      add(findings, i, Verdict::consistent, ground, area.value / base * 100, int(*nearest));
      add(findings, *nearest, Verdict::consistent, ground, share.value / 100 * base, int(i));
    } else if (against.official_km2 > 0 && (share.place || area.place) &&
               (!share.place || share.place->kind == "country") &&
               (!area.place || area.place->kind == "country")) {
      // Said to be of the country, and it is not.
      add(findings, i, Verdict::contradicts_itself, Ground::neither, area.value / share.value * 100,
          int(*nearest));
    }
  }
  if (summed.size() < 2 || sum <= 100 + slack) return;
  for (std::size_t i : summed) add(findings, i, Verdict::contradicts_itself, Ground::sum, sum);
}

void compare_lists_and_days(const std::vector<Claim>& figures, Findings& findings) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    const Claim& figure = figures[i];
    if (figure.day && figure.date) {
      const bool same = figure.date->contains(*figure.day);
      add(findings, i, same ? Verdict::consistent : Verdict::contradicts_itself, Ground::day, 0);
    }
    // A shorter list may be a choice of them ("12 villages, among them A and B").
    if (figure.quantity == Quantity::count && figure.listed && figure.hedge.empty() &&
        *figure.listed >= figure.value) {
      const bool same = *figure.listed == int(figure.value);
      add(findings, i, same ? Verdict::consistent : Verdict::contradicts_itself, Ground::list,
          *figure.listed);
    }
  }
}

void compare_earlier(const std::vector<Claim>& figures, const CheckAgainst& against,
                     Findings& findings) {
  for (std::size_t i = 0; i < figures.size(); ++i) {
    for (const Earlier& earlier : against.earlier) {
      const Claim& other = *earlier.figure;
      const bool dated = figures[i].date && other.date;
      if (!dated || !is_one(figures[i], other) || is_bound(figures[i]) || is_bound(other)) continue;
      if (std::abs(figures[i].date->last() - other.date->last()) > kSameDays) continue;
      const double slack = precision_of(figures[i]) + precision_of(other);
      const bool same = std::abs(figures[i].value - other.value) <= slack;
      Finding finding;
      finding.verdict = same ? Verdict::consistent : Verdict::contradicts_itself;
      finding.ground = Ground::earlier;
      finding.expected = other.value;
      finding.name = earlier.report;
      findings[i].push_back(std::move(finding));
    }
  }
}

}  // namespace tidemark::measure
