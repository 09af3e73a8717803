#include "events/lags.hpp"

#include <cmath>

#include "events/clues.hpp"

namespace tidemark::events {
namespace {

constexpr double kDayEarly = 0.03;
constexpr int kYear = 366 + 1;  // a day may be told as the one beside it
constexpr int kFirstDays = 8;   // from then on all lags grow ever less likely
constexpr double kFresh[kFirstDays] = {0.45, 0.30, 0.10, 0.04, 0.02, 0.01, 0.01, 0.01};
constexpr double kSaid[kFirstDays] = {0.34, 0.28, 0.08, 0.05, 0.04, 0.04, 0.04, 0.02};

double lag_of_news(const double (&first_days)[kFirstDays], int lag) {
  if (lag == -1) return kDayEarly;
  if (lag < 0) return 0;
  if (lag < kFirstDays) return first_days[lag];
  return first_days[kFirstDays - 1] * (0.5 * std::exp(-(lag - kFirstDays) / 30.0) + 0.001);
}

// The last lag at which such news is likelier than `least`.
int farthest(double (*lag_of)(int), double least) {
  int lag = kFirstDays;
  while (lag_of(lag + 1) > least) ++lag;
  return lag;
}

}  // namespace

double lag_of_fresh_news(int lag) { return lag_of_news(kFresh, lag); }
double lag_of_dated_news(int lag) { return lag_of_news(kSaid, lag); }

double lag_of_background(int lag) {
  if (lag < 0) return 0;
  return 0.5 * std::exp(-lag / 30.0) / 30 + 0.5 * std::exp(-lag / 400.0) / 400;
}

bool says_when(const Timing& timing) { return timing.told && !timing.told->from_event; }

bool names_day(const Timing& timing) {
  if (!says_when(timing)) return false;
  const text::TimeMention& m = *timing.told;
  return m.kind == text::TimeKind::day && m.month && m.day && !m.weekday && !m.offset_days &&
         !m.offset_months && !m.offset_years;
}

std::optional<int> reach(const Timing& timing) {
  static const int kFreshNews = farthest(lag_of_fresh_news, kStrayWithoutWords);
  static const int kDatedNews = farthest(lag_of_dated_news, kStray);
  static const int kBackground = farthest(lag_of_background, kStrayWithoutWords);
  if (!says_when(timing)) return timing.background ? kBackground : kFreshNews;
  if (timing.background || timing.told->weekday) return std::nullopt;
  if (!timing.told->absolute()) return kDatedNews;
  // "3 May" is the last such day.
  bool comes_each_year = names_day(timing) && !timing.told->year && *timing.told->day < 29;
  return comes_each_year ? std::optional<int>(kYear) : std::nullopt;
}

}  // namespace tidemark::events
