#include "events/anchor.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace tidemark::events {
namespace {

using base::Date;
using base::DateSpan;

constexpr std::size_t kMostTried = 2000;  // days
constexpr double kDaysOfWar = 3650;       // that a report may be of, when nothing is known

struct Tried {
  Date day;
  double score = 0;  // logarithm, then probability
};

std::vector<Tried> days_to_try(const std::vector<Clue>& clues) {
  std::vector<Date> days;
  for (const Clue& clue : clues) {
    for (const DateSpan& span : clue.days) {
      for (Date d = span.from; d < span.until && days.size() < kMostTried; d = d + 1) days.push_back(d);
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  std::vector<Tried> tried;
  for (Date d : days) tried.push_back({d});
  return tried;
}

// Scores → probabilities; what is missing to one is the chance of another day.
void normalise(std::vector<Tried>& tried, const std::vector<Clue>& clues) {
  double none = std::log(kDaysOfWar);
  for (const Clue& clue : clues) none += std::log(clue.stray);
  double most = none;
  for (const Tried& t : tried) most = std::max(most, t.score);
  double sum = std::exp(none - most);
  for (const Tried& t : tried) sum += std::exp(t.score - most);
  for (Tried& t : tried) t.score = std::exp(t.score - most) / sum;
}

double mass(const std::vector<Tried>& tried, DateSpan span) {
  double sum = 0;
  for (const Tried& t : tried) sum += span.contains(t.day) ? t.score : 0;
  return sum;
}

// Grown from the best day to its likelier side until it holds kSure.
std::optional<DateSpan> band_around(const std::vector<Tried>& tried, Date best) {
  DateSpan band = DateSpan::day(best);
  while (mass(tried, band) < kSure) {
    if (band.days() >= kWidestBand) return std::nullopt;
    bool earlier = mass(tried, DateSpan::day(band.from - 1)) > mass(tried, DateSpan::day(band.until));
    if (earlier) band.from = band.from - 1;
    else band.until = band.until + 1;
  }
  return band;
}

void explain(const std::vector<Clue>& clues, std::vector<Tried> tried, std::string& out) {
  std::sort(tried.begin(), tried.end(), [](const Tried& a, const Tried& b) {
    return a.score != b.score ? a.score > b.score : a.day < b.day;
  });
  for (const Clue& clue : clues) {
    out += fmt::format("{}:", clue.what);
    for (std::size_t i = 0; i < 3 && i < tried.size(); ++i) {
      out += fmt::format(" {} {:.2g}", tried[i].day.to_text(), clue.likelihood(tried[i].day));
    }
    out += "\n";
  }
  for (std::size_t i = 0; i < 3 && i < tried.size(); ++i) {
    out += fmt::format("{} {}: probability {:.2f}\n", i == 0 ? "best" : "next", tried[i].day.to_text(),
                       tried[i].score);
  }
}

}  // namespace

std::optional<Anchor> anchor(const std::vector<Clue>& clues, std::string* explanation) {
  std::vector<Tried> tried = days_to_try(clues);
  if (tried.empty()) return std::nullopt;
  for (const Clue& clue : clues) {
    for (Tried& t : tried) t.score += std::log(clue.likelihood(t.day));
  }
  normalise(tried, clues);
  if (explanation) explain(clues, tried, *explanation);
  auto best = std::max_element(tried.begin(), tried.end(),
                               [](const Tried& a, const Tried& b) { return a.score < b.score; });
  auto band = band_around(tried, best->day);
  if (!band) return std::nullopt;
  return Anchor{best->day, *band, mass(tried, {best->day - 1, best->day + 2})};
}

}  // namespace tidemark::events
