#include "events/lags.hpp"

#include <cmath>

namespace tidemark::events {
namespace {

constexpr double kDayEarly = 0.03;
constexpr int kFirstDays = 8;  // from then on all lags grow ever less likely
constexpr double kFresh[kFirstDays] = {0.45, 0.30, 0.10, 0.04, 0.02, 0.01, 0.01, 0.01};
constexpr double kSaid[kFirstDays] = {0.34, 0.28, 0.08, 0.05, 0.04, 0.04, 0.04, 0.02};

double lag_of_news(const double (&first_days)[kFirstDays], int lag) {
  if (lag == -1) return kDayEarly;
  if (lag < 0) return 0;
  if (lag < kFirstDays) return first_days[lag];
  return first_days[kFirstDays - 1] * (0.5 * std::exp(-(lag - kFirstDays) / 30.0) + 0.001);
}

}  // namespace

double lag_of_fresh_news(int lag) { return lag_of_news(kFresh, lag); }
double lag_of_dated_news(int lag) { return lag_of_news(kSaid, lag); }

double lag_of_background(int lag) {
  if (lag < 0) return 0;
  return 0.5 * std::exp(-lag / 30.0) / 30 + 0.5 * std::exp(-lag / 400.0) / 400;
}

int farthest(double (*lag_of)(int), double least) {
  int lag = kFirstDays;
  while (lag_of(lag + 1) > least) ++lag;
  return lag;
}

}  // namespace tidemark::events
