#include "text/calendars.hpp"

#include <unicode/calendar.h>

#include <cmath>
#include <memory>

namespace tidemark::text {
namespace {

constexpr double kDayInMs = 24 * 60 * 60 * 1000;
// From 1990 to 2039; between them lie years of both.
constexpr int kFirstPersian = 1369, kLastPersian = 1409;
constexpr int kFirstIslamic = 1419, kLastIslamic = 1461;

}  // namespace

std::optional<base::Date> day_of_calendar(std::string_view calendar, int year, int month, int day) {
  bool islamic = calendar == "islamic";
  UErrorCode code = U_ZERO_ERROR;
  std::unique_ptr<icu::Calendar> days(icu::Calendar::createInstance(
      *icu::TimeZone::getGMT(), islamic ? "@calendar=islamic-umalqura" : "@calendar=persian",
      code));
  if (U_FAILURE(code)) return std::nullopt;
  days->clear();
  days->setLenient(false);
  days->set(year, month - 1, day);
  double ms = days->getTime(code);
  if (U_FAILURE(code)) return std::nullopt;
  return base::Date(std::int32_t(std::floor(ms / kDayInMs)));
}

std::string_view calendar_of_year(int year) {
  if (year >= kFirstPersian && year <= kLastPersian) return "persian";
  if (year >= kFirstIslamic && year <= kLastIslamic) return "islamic";
  return {};
}

}  // namespace tidemark::text
