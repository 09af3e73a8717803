#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "events/clues.hpp"

namespace tidemark::events {
namespace {

using base::Date;
using base::DateSpan;
using text::TimeKind;
using text::TimeMention;

constexpr int kReach = 14;  // days after the latest told one that are tried
constexpr double kBroken =
    0.01;  // what the text says against itself: a day of it lies in the future
constexpr double kDateline = 0.9;  // it was read right
constexpr double kCounted = 0.6;   // the day that a day's number gives
constexpr int kStillNews = 30;  // days after its end in which a battle is still called by its name
constexpr int kLongestSpan = 31;  // days; a longer one tells no day

double decay(double lag, double mean) { return std::exp(-lag / mean) / mean; }

// How long ago the latest of the told days lies: days with a year look back further than those
// without.
double since_latest(double lag) { return 0.6 * decay(lag, 10) + 0.4 * decay(lag, 365); }
// A period's end and the day in the lead are today's, mostly.
double since_period(double lag) { return 0.8 * decay(lag, 1.2) + 0.2 * decay(lag, 60); }
double since_yearless(double lag) { return 0.7 * decay(lag, 10) + 0.3 / 366; }

bool looks_back(const TimeMention& m) { return m.kind != TimeKind::until; }

std::optional<DateSpan> full_span(const TimeMention& m) {
  if (!looks_back(m) || !m.year || m.offset_days || !m.month) return std::nullopt;
  auto span = resolve(m, {});
  return span && span->days() <= kLongestSpan ? span : std::nullopt;
}

bool yearless(const TimeMention& m) {
  return looks_back(m) && !m.year && m.month && m.day && !m.offset_years && !m.offset_months;
}

// A report is no older than any day that it tells of, and seldom much younger than the latest.
void add_full_days(const TimesTold& told, std::vector<Clue>& clues) {
  std::optional<Date> latest;
  bool period = false;
  for (const TimeMention& m : told.mentions) {
    auto span = full_span(m);
    if (!span) continue;
    // Of a vague span only its beginning has surely passed.
    Date day = m.day ? span->last() : span->from;
    bool in_lead = &m < told.mentions.data() + told.of_lead && m.kind == TimeKind::day;
    if (!latest || *latest < day) period = false;
    if (!latest || *latest <= day) period |= in_lead || (m.day2 && m.kind == TimeKind::span);
    latest = std::max(latest, std::optional<Date>(day));
  }
  if (!latest) return;
  Date day = *latest;
  clues.push_back({fmt::format("the latest full date is {}", day.to_text()),
                   [day, period](Date d) {
                     if (d < day) return kBroken * kStray;
                     return std::max(period ? since_period(d - day) : since_latest(d - day),
                                     kStray);
                   },
                   {DateSpan::inclusive(day, day + kReach)},
                   kStray,
                   period ? since_period(0) : since_latest(0)});
}

// "October 14", "Saturday, October 14": the last such day is near.
void add_yearless_days(const TimesTold& told, const Chronology& chronology,
                       std::vector<Clue>& clues) {
  std::vector<TimeMention> mentions;
  std::copy_if(told.mentions.begin(), told.mentions.end(), std::back_inserter(mentions), yearless);
  if (mentions.empty()) return;
  Clue clue{"the nearest day without a year", {}, {}, kStray, since_yearless(0)};
  clue.likelihood = [mentions](Date d) {
    std::optional<Date> nearest;
    for (const TimeMention& m : mentions) {
      auto span = resolve(m, d);
      if (!span || (m.weekday && span->from.weekday() != *m.weekday)) continue;
      Date day = m.kind == TimeKind::since ? span->from : span->last();
      if (!nearest || *nearest < day) nearest = day;
    }
    return nearest ? std::max(kStray, since_yearless(d - *nearest)) : kStray;
  };
  if (!chronology.empty()) {
    DateSpan war = chronology.days();
    for (int year = war.from.year(); year <= war.last().year(); ++year) {
      for (const TimeMention& m : mentions) {
        auto day = Date::from_ymd(year, m.month2.value_or(*m.month), m.day2.value_or(*m.day));
        if (day && (!m.weekday || day->weekday() == *m.weekday)) {
          clue.days.push_back(DateSpan::inclusive(*day, *day + 3));
        }
      }
    }
  }
  clues.push_back(std::move(clue));
}

// The first weekday of a report is mostly the day of its news, today or yesterday; later ones are
// of the last few days. "yesterday, Monday" is told on a Tuesday.
void add_weekdays(const TimesTold& told, std::vector<Clue>& clues) {
  using Lags = std::array<double, 7>;
  static constexpr Lags kOfNews = {0.50, 0.28, 0.08, 0.04, 0.04, 0.03, 0.03};
  static constexpr Lags kLater = {0.20, 0.18, 0.15, 0.13, 0.12, 0.11, 0.11};
  std::array<const Lags*, 7> named{};
  bool any = false;
  for (const TimeMention& m : told.mentions) {
    if (!m.weekday || m.absolute() || !looks_back(m)) continue;
    if (m.offset_days && !m.offset_days2) {
      clues.push_back(
          {"a day told both by its distance and by its weekday",
           [m](Date d) { return (d + *m.offset_days).weekday() == *m.weekday ? 1.0 : 0.03; },
           {},
           1.0 / 7});
      continue;
    }
    const Lags*& lags = named[std::size_t(m.weekday2.value_or(*m.weekday))];
    if (!lags) lags = any ? &kLater : &kOfNews;
    any = true;
  }
  if (!any) return;
  auto likelihood = [=](int weekday) {
    double all = 1;
    for (int day = 0; day < 7; ++day) {
      if (named[std::size_t(day)])
        all *= (*named[std::size_t(day)])[std::size_t((weekday - day + 7) % 7)];
    }
    return all;
  };
  std::array<double, 7> on{};
  for (int day = 0; day < 7; ++day) on[std::size_t(day)] = likelihood(day);
  double mean = 0;
  for (double one : on) mean += one / 7;
  clues.push_back({"the weekdays told",
                   [on](Date d) { return on[std::size_t(d.weekday())]; },
                   {},
                   mean,
                   *std::max_element(on.begin(), on.end())});
}

// A dateline or header that lacks its year.
void add_dateline(const TimesTold& told, std::vector<Clue>& clues) {
  if (told.among.empty()) return;
  Clue clue{"a dateline without year", {}, {}, kStray, kDateline};
  for (Date day : told.among) clue.days.push_back(DateSpan::day(day));
  auto [first, last] = std::minmax_element(told.among.begin(), told.among.end());
  clue.within = DateSpan::inclusive(*first, *last);
  std::vector<Date> among = told.among;
  clue.likelihood = [among](Date d) {
    return std::find(among.begin(), among.end(), d) != among.end() ? kDateline : kStray;
  };
  clues.push_back(std::move(clue));
}

// "the 20th day of the siege": from its beginning, by the text's own "since …" or by public record.
void add_day_count(const TimesTold& told, std::vector<Clue>& clues) {
  if (told.day_count < 2) return;
  int n = told.day_count;
  std::vector<Date> starts;
  std::vector<TimeMention> open;  // "since the 5th of May"
  auto add_start = [&](const model::Landmark* landmark) {
    bool lasted = landmark->kind == model::LandmarkKind::battle ||
                  landmark->kind == model::LandmarkKind::siege;
    if (lasted && landmark->days.days() >= n) starts.push_back(landmark->days.from);
  };
  for (const Landmarks& called : told.named) std::for_each(called.begin(), called.end(), add_start);
  std::for_each(told.fought.begin(), told.fought.end(), add_start);
  for (const TimeMention& m : told.mentions) {
    if (m.kind != TimeKind::since || !m.month || !m.day) continue;
    if (auto span = resolve(m, {})) starts.push_back(span->from);
    else open.push_back(m);
  }
  Clue clue{fmt::format("day {} of what began on a known day", n), {}, {}, kStray, kCounted};
  for (Date start : starts) clue.days.push_back(DateSpan::inclusive(start + n - 2, start + n));
  clue.likelihood = [=](Date d) {
    double best = kStray;
    auto counted = [&](Date start) {
      int off = std::abs(d - (start + n - 1));
      best = std::max(best, off == 0 ? kCounted : off == 1 ? 0.2 : kStray);
    };
    for (Date start : starts) counted(start);
    for (const TimeMention& m : open) {
      if (auto span = resolve(m, d)) counted(span->from);
    }
    return best;
  };
  clues.push_back(std::move(clue));
}

// What is called by its name has begun, and most is called so while it lasts.
void add_named(const TimesTold& told, std::vector<Clue>& clues) {
  std::vector<Landmarks> seen;
  for (const Landmarks& called : told.named) {
    if (std::find(seen.begin(), seen.end(), called) != seen.end()) continue;
    seen.push_back(called);
    clues.push_back(
        {fmt::format("{} ({})", called.front()->names.front(), called.front()->days.edtf()),
         [called](Date d) {
           double best = kBroken;
           for (const model::Landmark* landmark : called) {
             if (d < landmark->days.from - 1) continue;
             best = std::max(best, d < landmark->days.until + kStillNews ? 1.0 : 0.3);
           }
           return best;
         },
         {},
         kState});
  }
}

}  // namespace

std::vector<Clue> clues_of_times(const TimesTold& told, const Chronology& chronology) {
  std::vector<Clue> clues;
  add_dateline(told, clues);
  add_full_days(told, clues);
  add_yearless_days(told, chronology, clues);
  add_weekdays(told, clues);
  add_day_count(told, clues);
  add_named(told, clues);
  return clues;
}

}  // namespace tidemark::events
