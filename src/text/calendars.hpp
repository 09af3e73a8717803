// Days of calendars other than the Gregorian one, as date lines of newspapers show them. Computed
// by ICU; days of the Islamic calendar are those of Umm al-Qura, a day off where months begin by
// sighting.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/date.hpp"

namespace tidemark::text {

// `calendar`: "persian" | "islamic". Nothing when there is no such day.
std::optional<base::Date> day_of_calendar(std::string_view calendar, int year, int month, int day);

// Which calendar's years run so now: "1396" persian, "1438" islamic; "" for those that may be of
// either or of none.
std::string_view calendar_of_year(int year);

}  // namespace tidemark::text
