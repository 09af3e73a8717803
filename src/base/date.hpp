// Calendar days of the theatre and spans of them. A day is never shifted by a time zone.
//
// Day counts follow the proleptic Gregorian calendar (std::chrono::sys_days, day 0 = 1970-01-01).
// Spans are half-open: [from, until). What people read and write is inclusive ("from", "to"); the
// conversion happens only in to_text, edtf and parse functions.
#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.hpp"

namespace tidemark::base {

class Date {
 public:
  Date() = default;
  explicit Date(std::int32_t days) : days_(days) {}
  // Nothing when there is no such day (31 April, month 13).
  static std::optional<Date> from_ymd(int year, int month, int day);

  std::int32_t days() const { return days_; }
  int year() const;
  int month() const;    // 1-12
  int day() const;      // 1-31
  int weekday() const;  // 0 = Monday … 6 = Sunday

  Date operator+(int days) const { return Date(days_ + days); }
  Date operator-(int days) const { return Date(days_ - days); }
  int operator-(Date other) const { return days_ - other.days_; }
  auto operator<=>(const Date&) const = default;

  std::string to_text() const;  // "2017-06-19"

 private:
  std::int32_t days_ = 0;
};

// "2017-06-19" exactly.
Result<Date> parse_date(std::string_view text);

int days_in_month(int year, int month);

struct DateSpan {
  Date from;
  Date until;  // exclusive

  static DateSpan day(Date d) { return {d, d + 1}; }
  static DateSpan inclusive(Date first, Date last) { return {first, last + 1}; }
  static DateSpan month(int year, int month);
  static DateSpan whole_year(int year);

  Date last() const { return until - 1; }
  int days() const { return until - from; }
  bool contains(Date d) const { return from <= d && d < until; }
  bool overlaps(const DateSpan& o) const { return from < o.until && o.from < until; }
  bool operator==(const DateSpan&) const = default;

  // EDTF (ISO 8601-2): "2017-06-19", "2017-06" for a whole month, "2017-06-06/2017-06-14".
  std::string edtf() const;
};

// An instant at which we recorded something: seconds since 1970-01-01T00:00:00Z.
struct Instant {
  std::int64_t seconds = 0;
  auto operator<=>(const Instant&) const = default;
  std::string to_text() const;  // "2017-07-14T09:30:00Z"
};

// "2017-07-14T09:30:00Z", or "2017-07-14", which means the end of that day (so that "known by" a
// day includes everything learnt on it).
Result<Instant> parse_instant(std::string_view text);

}  // namespace tidemark::base
