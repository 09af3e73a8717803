#include "publish/detail/wording.hpp"

#include <fmt/format.h>

#include <cmath>

namespace tidemark::publish::detail {

const Words& english() {
  static const Words words = {
      .language = "en",
      .months = {"January", "February", "March", "April", "May", "June", "July", "August",
                 "September", "October", "November", "December"},
      .day_month_year = "{} {} {}",
      .month_year = "{} {}",
      .title = "{}: who held what",
      .title_day = "{} on {}",
      .as_known = "As known by {}, from {}",
      .reports = {"{} report", "{} reports"},
      .statements = {"{} statement", "{} statements"},
      .legend = "Held by",
      .area_column = "km²",
      .share_column = "share",
      .band_column = "low – high km²",
      .band = "{} – {}",
      .unknown = "Not known",
      .contested = "Contested: hatched in the second side’s colour",
      .less_sure = "less sure",
      .surer = "surer",
      .computed = "Computed from {} by Tidemark",
      .map_summary = "{} {} km² ({})",
  };
  return words;
}

std::string written_day(const Words& words, base::Date day) {
  return fmt::format(fmt::runtime(words.day_month_year), day.day(),
                     words.months[std::size_t(day.month() - 1)], day.year());
}

std::string written_month(const Words& words, base::Date day) {
  return fmt::format(fmt::runtime(words.month_year), words.months[std::size_t(day.month() - 1)],
                     day.year());
}

std::string written_span(const Words& words, base::DateSpan span) {
  const base::Date first = span.from, last = span.last();
  if (span.days() <= 1) return written_day(words, first);
  const bool one_month = first.year() == last.year() && first.month() == last.month();
  if (one_month && span.days() == base::days_in_month(first.year(), first.month())) {
    return written_month(words, first);
  }
  if (span == base::DateSpan::whole_year(first.year())) return fmt::format("{}", first.year());
  if (one_month) return fmt::format("{}–{}", first.day(), written_day(words, last));
  return fmt::format("{} – {}", written_day(words, first), written_day(words, last));
}

std::string written_instant(const Words& words, base::Instant at) {
  constexpr std::int64_t kDay = 86400;
  const std::int64_t days = at.seconds / kDay - (at.seconds % kDay < 0 ? 1 : 0);
  return written_day(words, base::Date(std::int32_t(days)));
}

std::string counted(const Counted& words, std::size_t number) {
  return fmt::format(fmt::runtime(number == 1 ? words.one : words.many), grouped(double(number)));
}

std::string grouped(double value) {
  std::string digits = fmt::format("{}", std::llround(std::abs(value)));
  for (int i = int(digits.size()) - 3; i > 0; i -= 3) digits.insert(std::size_t(i), ",");
  return value <= -0.5 ? "−" + digits : digits;
}

std::string percent(double share) {
  if (share > 0 && share < 0.0005) return "<0.1%";
  return fmt::format("{:.1f}%", share * 100);
}

}  // namespace tidemark::publish::detail
