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
// A day that cannot come nearer to another one than this, in the logarithm, is asked no further:
// all of them together have less than a hundred-thousandth of the probability.
constexpr double kHopeless = 20;

struct Tried {
  Date day;
  double score = 0;  // logarithm, then probability
};

std::vector<Tried> days_to_try(const std::vector<Clue>& clues) {
  std::vector<Date> days;
  for (const Clue& clue : clues) {
    for (const DateSpan& span : clue.days) {
      for (Date d = span.from; d < span.until && days.size() < kMostTried; d = d + 1)
        days.push_back(d);
    }
  }
  std::sort(days.begin(), days.end());
  days.erase(std::unique(days.begin(), days.end()), days.end());
  std::vector<Tried> tried;
  for (Date d : days) tried.push_back({d});
  return tried;
}

// The logarithm of the chance that the report belongs to none of the tried days.
double score_of_none(const std::vector<Clue>& clues) {
  double none = std::log(kDaysOfWar);
  for (const Clue& clue : clues) none += std::log(clue.stray);
  return none;
}

bool touches(const Clue& clue, Date day) { return !clue.within || clue.within->contains(day); }

// Each day's score is first the most that it could be. The likeliest days are asked first, so that
// the others are soon given up; those keep the most that they could have.
void score(std::vector<Tried>& tried, const std::vector<Clue>& clues, double none) {
  // Of a clue. Most of its likelihoods are the one asked for before.
  struct Logs {
    double most, stray;
    double last, of_last;
  };
  std::vector<Logs> logs;
  for (const Clue& clue : clues) {
    double stray = std::log(clue.stray);
    logs.push_back({std::log(clue.most), stray, clue.stray, stray});
  }
  auto log_of = [&](std::size_t clue, double likelihood) {
    Logs& known = logs[clue];
    if (likelihood != known.last) known.last = likelihood, known.of_last = std::log(likelihood);
    return known.of_last;
  };
  // Days are sorted: what changes from one to the next is noted where it does.
  std::vector<double> change(tried.size() + 1);
  auto index = [&](Date day) {
    return std::size_t(std::ranges::lower_bound(tried, day, {}, &Tried::day) - tried.begin());
  };
  double sum = 0;
  for (std::size_t i = 0; i < clues.size(); ++i) {
    sum += clues[i].within ? logs[i].stray : logs[i].most;
    if (!clues[i].within) continue;
    change[index(clues[i].within->from)] += logs[i].most - logs[i].stray;
    change[index(clues[i].within->until)] -= logs[i].most - logs[i].stray;
  }
  std::vector<Tried*> order;
  for (std::size_t k = 0; k < tried.size(); ++k) {
    tried[k].score = sum += change[k];
    order.push_back(&tried[k]);
  }
  std::stable_sort(order.begin(), order.end(),
                   [](const Tried* a, const Tried* b) { return a->score > b->score; });
  double best = none;
  for (Tried* t : order) {
    std::size_t i = 0;
    for (; i < clues.size() && t->score > best - kHopeless; ++i) {
      if (touches(clues[i], t->day))
        t->score += log_of(i, clues[i].likelihood(t->day)) - logs[i].most;
    }
    if (i == clues.size()) best = std::max(best, t->score);
  }
}

// Scores → probabilities; what is missing to one is the chance of another day.
void normalise(std::vector<Tried>& tried, double none) {
  double most = none;
  for (const Tried& t : tried) most = std::max(most, t.score);
  double sum = std::exp(none - most);
  for (Tried& t : tried) {
    t.score = std::exp(t.score - most);
    sum += t.score;
  }
  for (Tried& t : tried) t.score /= sum;
}

// REQUIRES: sorted by day
double mass(const std::vector<Tried>& tried, DateSpan span) {
  double sum = 0;
  auto t = std::ranges::lower_bound(tried, span.from, {}, &Tried::day);
  for (; t != tried.end() && t->day < span.until; ++t) sum += t->score;
  return sum;
}

// Grown from the best day to its likelier side until it holds kSure.
std::optional<DateSpan> band_around(const std::vector<Tried>& tried, Date best) {
  DateSpan band = DateSpan::day(best);
  while (mass(tried, band) < kSure) {
    if (band.days() >= kWidestBand) return std::nullopt;
    bool earlier =
        mass(tried, DateSpan::day(band.from - 1)) > mass(tried, DateSpan::day(band.until));
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
    out += fmt::format("{} {}: probability {:.2f}\n", i == 0 ? "best" : "next",
                       tried[i].day.to_text(), tried[i].score);
  }
}

}  // namespace

std::optional<Anchor> anchor(const std::vector<Clue>& clues, std::string* explanation) {
  std::vector<Tried> tried = days_to_try(clues);
  if (tried.empty()) return std::nullopt;
  double none = score_of_none(clues);
  score(tried, clues, none);
  normalise(tried, none);
  if (explanation) explain(clues, tried, *explanation);
  auto best = std::max_element(tried.begin(), tried.end(),
                               [](const Tried& a, const Tried& b) { return a.score < b.score; });
  auto band = band_around(tried, best->day);
  if (!band) return std::nullopt;
  return Anchor{best->day, *band, mass(tried, {best->day - 1, best->day + 2})};
}

}  // namespace tidemark::events
