#include "base/date.hpp"

#include <fmt/format.h>

#include <charconv>

namespace tidemark::base {
namespace {

std::chrono::year_month_day civil(std::int32_t days) {
  return std::chrono::sys_days(std::chrono::days(days));
}

// A run of digits only; no sign, no blanks.
std::optional<int> digits(std::string_view text) {
  int value = 0;
  if (text.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Date> Date::from_ymd(int year, int month, int day) {
  if (year < -9999 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  std::chrono::year_month_day ymd{std::chrono::year(year), std::chrono::month(unsigned(month)),
                                  std::chrono::day(unsigned(day))};
  if (!ymd.ok()) return std::nullopt;
  return Date(std::int32_t(std::chrono::sys_days(ymd).time_since_epoch().count()));
}

int Date::year() const { return int(civil(days_).year()); }
int Date::month() const { return int(unsigned(civil(days_).month())); }
int Date::day() const { return int(unsigned(civil(days_).day())); }

int Date::weekday() const {
  return int(std::chrono::weekday(std::chrono::sys_days(std::chrono::days(days_))).iso_encoding()) -
         1;
}

std::string Date::to_text() const {
  auto ymd = civil(days_);
  int year = int(ymd.year());
  if (year < 0 || year > 9999) {
    return fmt::format("{:04}-{:02}-{:02}", year, unsigned(ymd.month()), unsigned(ymd.day()));
  }
  std::string text = "0000-00-00";  // written by hand, as every event has several
  auto digits = [&](std::size_t last, unsigned number) {
    for (; number; number /= 10) text[last--] = char('0' + number % 10);
  };
  digits(3, unsigned(year));
  digits(6, unsigned(ymd.month()));
  digits(9, unsigned(ymd.day()));
  return text;
}

Result<Date> parse_date(std::string_view text) {
  if (text.size() == 10 && text[4] == '-' && text[7] == '-') {
    auto y = digits(text.substr(0, 4)), m = digits(text.substr(5, 2)),
         d = digits(text.substr(8, 2));
    if (y && m && d) {
      if (auto date = Date::from_ymd(*y, *m, *d)) return *date;
    }
  }
  return Error{fmt::format("'{}' is not a day (want YYYY-MM-DD)", text.substr(0, 40))};
}

int days_in_month(int year, int month) {
  const std::chrono::year_month_day_last last{
      std::chrono::year{year}, std::chrono::month_day_last{std::chrono::month{unsigned(month)}}};
  return int(unsigned(last.day()));
}

DateSpan DateSpan::month(int year, int month) {
  const Date first = *Date::from_ymd(year, month, 1);
  return {first, first + days_in_month(year, month)};
}

DateSpan DateSpan::whole_year(int year) {
  return {*Date::from_ymd(year, 1, 1), month(year, 12).until};
}

std::string DateSpan::edtf() const {
  if (days() == 1) return from.to_text();
  if (from.day() == 1 && *this == month(from.year(), from.month())) {
    return from.to_text().substr(0, 7);
  }
  if (from.day() == 1 && from.month() == 1 && *this == whole_year(from.year())) {
    return from.to_text().substr(0, 4);
  }
  return from.to_text() + "/" + last().to_text();
}

std::string Instant::to_text() const {
  std::int64_t day = seconds >= 0 ? seconds / 86400 : -((86399 - seconds) / 86400);
  std::int64_t rest = seconds - day * 86400;
  return fmt::format("{}T{:02}:{:02}:{:02}Z", Date(std::int32_t(day)).to_text(), rest / 3600,
                     rest / 60 % 60, rest % 60);
}

Result<Instant> parse_instant(std::string_view text) {
  auto bad = [&] {
    return Error{fmt::format("'{}' is not a time (want YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ)",
                             text.substr(0, 40))};
  };
  auto day = parse_date(text.substr(0, std::min<std::size_t>(10, text.size())));
  if (!day) return bad();
  std::int64_t midnight = std::int64_t(day->days()) * 86400;
  if (text.size() == 10) return Instant{midnight + 86399};
  if (text.size() != 20 || text[10] != 'T' || text[13] != ':' || text[16] != ':' ||
      text[19] != 'Z') {
    return bad();
  }
  auto h = digits(text.substr(11, 2)), m = digits(text.substr(14, 2)),
       s = digits(text.substr(17, 2));
  if (!h || !m || !s || *h > 23 || *m > 59 || *s > 59) return bad();
  return Instant{midnight + *h * 3600 + *m * 60 + *s};
}

}  // namespace tidemark::base
