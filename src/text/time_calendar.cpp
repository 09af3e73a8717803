// The readers of TimeParser for written days, months and years.
#include <charconv>

#include "text/calendars.hpp"
#include "text/time_parser.hpp"

namespace tidemark::text {
namespace {

constexpr int kFirstYear = 1990, kLastYear = 2039;  // as bare numbers
constexpr std::size_t kLongestList = 8;             // days in "11th, 12th and 13th of May"

std::optional<int> figures(std::string_view text) {
  int value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || code != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return value;
}

bool set_day(TimeMention& m, std::string_view calendar, int year, int month, int day) {
  auto date = day_of_calendar(calendar, year, month, day);
  if (!date) return false;
  m.year = date->year(), m.month = date->month(), m.day = date->day();
  m.kind = TimeKind::day;
  return true;
}

}  // namespace

TimeParser::Index TimeParser::numeric(Index at, TimeMention& m) const {
  if (at >= tokens_.size() || tokens_[at].shape != Shape::number) return 0;
  std::string_view text = tokens_[at].lower;
  std::size_t first = text.find_first_not_of("0123456789");
  if (first == text.npos || (text[first] != '-' && text[first] != '/' && text[first] != '.'))
    return 0;
  std::size_t second = text.find(text[first], first + 1);
  if (second == text.npos) return 0;
  auto a = figures(text.substr(0, first)), b = figures(text.substr(first + 1, second - first - 1)),
       c = figures(text.substr(second + 1));
  if (!a || !b || !c) return 0;
  bool year_first = first == 4;
  int year = year_first ? *a : *c, day = year_first ? *c : *a, month = *b;
  if (!year_first && text.size() - second - 1 == 2 && text[first] != '.') year += 2000;
  if (!year_first && ((words_.month_first && day <= 12) || month > 12)) std::swap(day, month);
  if (std::string_view calendar = calendar_of_year(year); !calendar.empty()) {
    return set_day(m, calendar, year, month, day) ? at + 1 : 0;
  }
  if (year < kFirstYear || year > kLastYear || month < 1 || month > 12 || day < 1 || day > 31)
    return 0;
  m.year = year, m.month = month, m.day = day;
  m.kind = TimeKind::day;
  return at + 1;
}

TimeParser::Index TimeParser::other_calendar(Index at, TimeMention& m) const {
  int number = 0;
  Index next = day(at, number, false);
  Index named = next ? skip(next, "of") : at;
  auto month = words_.calendar_months.at(tokens_, named);
  if (!month) return 0;
  Index behind = named + month.length;
  if (!next && !(behind = day(behind, number, true))) return 0;
  if (is(behind, ",")) ++behind;
  auto year = behind < tokens_.size() ? figures(tokens_[behind].lower) : std::nullopt;
  std::string_view calendar = month.entry->feature("calendar");
  bool fits = year && !calendar.empty() && calendar_of_year(*year) == calendar;
  return fits && set_day(m, calendar, *year, month.number("value"), number) ? behind + 1 : 0;
}

TimeParser::Index TimeParser::day_month(Index at, TimeMention& m) const {
  int first = 0, last = 0;
  Index next = day(at, first, false);
  if (!next) return 0;
  for (std::size_t i = 0; i < kLongestList; ++i) {
    Index from = next;
    if (is(from, ",")) ++from;
    if (Index behind = range(from, Role::between)) from = behind;
    if (from == next) break;
    Index behind = day(skip(from, "the"), last, false);
    if (!behind) break;
    next = behind;
  }
  Index named = skip(skip(next, "of"), "the");
  int month_number = 0;
  m.day = first;
  if (last) m.day2 = last;
  m.kind = last ? TimeKind::span : TimeKind::day;
  Index end = month(named, month_number);
  if (!end) {
    // "the 7th of this month"; the link is needed, or a count of months would be read.
    if (named == next || !(end = calendar_unit(named, m)) || !m.offset_months) return 0;
    return end;
  }
  m.month = month_number;
  end = year_behind(end, m);
  Index to = last ? 0 : range(end, Role::plain);
  TimeMention other;
  Index behind = to ? day_month(skip(to, "the"), other) : 0;
  if (!behind || other.day2) return end;
  m.day2 = other.day, m.month2 = other.month, m.year2 = other.year;
  if (!m.year) m.year = other.year;
  m.kind = TimeKind::span;
  return behind;
}

TimeParser::Index TimeParser::month_day(Index at, TimeMention& m) const {
  int month_number = 0, first = 0;
  Index next = month(at, month_number);
  if (!next) return 0;
  next = day(skip(next, "the"), first, true);
  if (!next) return 0;
  m.month = month_number, m.day = first;
  m.kind = TimeKind::day;
  Index end = year_behind(next, m);
  Index to = range(end, Role::plain);
  if (!to) return end;
  int other_month = 0, last = 0;
  Index named = month(skip(to, "the"), other_month);
  Index behind = day(skip(named ? named : to, "the"), last, true);
  if (!behind) return end;
  m.day2 = last;
  if (named) m.month2 = other_month;
  m.kind = TimeKind::span;
  TimeMention other;
  behind = year_behind(behind, other);
  if (!m.year) m.year = other.year;
  else m.year2 = other.year;
  if (!m.offset_years) m.offset_years = other.offset_years;
  return behind;
}

TimeParser::Index TimeParser::month_alone(Index at, Role role, TimeMention& m) const {
  int first = 0, last = 0;
  Index end = month(at, first);
  if (!end) return 0;
  m.kind = TimeKind::span;
  m.month = first;
  if (Index to = range(end, role)) {
    if (Index behind = month(to, last)) {
      m.month2 = last;
      end = behind;
    }
  }
  end = year_behind(end, m);
  return role != Role::none || m.year || m.offset_years ? end : 0;
}

TimeParser::Index TimeParser::year_alone(Index at, Role role, TimeMention& m) const {
  int first = 0, last = 0;
  Index end = role == Role::none ? 0 : year(at, first);
  if (!end) return 0;
  m.kind = TimeKind::span;
  m.year = first;
  if (Index to = range(end, role)) {
    if (Index behind = year(to, last)) {
      m.year2 = last;
      end = behind;
    }
  }
  return end;
}

// "on the 12th." without a month: only where no noun follows that would make it a rank or a name.
TimeParser::Index TimeParser::bare_day(Index at, Role role, TimeMention& m) const {
  int value = 0;
  bool nth = role != Role::none && number_at(at) && number_at(at)->ordinal && number_at(at)->digits;
  Index end = nth ? day(at, value, true) : 0;
  bool follows = end && skip(at - 1, "the") == at;
  bool alone = end && (end == tokens_.size() || tokens_[end].shape == Shape::punctuation ||
                       words_.prepositions.at(tokens_, end) || words_.ranges.at(tokens_, end) ||
                       words_.goes_on.at(tokens_, end));
  if (!follows || !alone) return 0;
  m.kind = TimeKind::day;
  m.day = value;
  return end;
}

TimeParser::Index TimeParser::month(Index at, int& number) const {
  auto month = words_.months.at(tokens_, at);
  if (!month || (month.has("also_word") && tokens_[at].shape == Shape::lower)) return 0;
  number = month.number("value");
  Index end = at + month.length;
  bool abbreviated =
      is(end, ".") && end + 1 < tokens_.size() && tokens_[end + 1].shape == Shape::number;
  return abbreviated ? end + 1 : end;
}

// Figures with or without an ordinal's ending, or an ordinal in words.
TimeParser::Index TimeParser::day(Index at, int& value, bool figures_only) const {
  const auto& told = number_at(at);
  if (!told || !told->whole() || !told->suffix.empty() || told->length != 1) return 0;
  if (!told->digits && (figures_only || !told->ordinal)) return 0;
  if (told->value < 1 || told->value > 31) return 0;
  value = int(told->value);
  return at + 1;
}

TimeParser::Index TimeParser::year(Index at, int& value) const {
  if (at >= tokens_.size() || tokens_[at].lower.size() != 4) return 0;
  auto number = figures(tokens_[at].lower);
  if (!number || *number < kFirstYear || *number > kLastYear) return 0;
  value = *number;
  return at + 1;
}

// Returns `at` itself when no year follows.
TimeParser::Index TimeParser::year_behind(Index at, TimeMention& m) const {
  int value = 0;
  for (Index from : {at, is(at, ",") ? at + 1 : at, skip(at, "of")}) {
    if (Index end = year(from, value)) {
      m.year = value;
      return end;
    }
  }
  TimeMention other;
  if (Index end = calendar_unit(skip(at, "of"), other); end && other.offset_years) {
    m.offset_years = other.offset_years;
    m.from_event = other.from_event;
    return end;
  }
  return at;
}

TimeParser::Index TimeParser::calendar_unit(Index at, TimeMention& m) const {
  auto which = words_.deictic.at(tokens_, at);
  Index next = at + which.length;
  auto unit = words_.units.at(tokens_, next);
  // "the end of the month": this one.
  bool definite = which || (at > 0 && skip(at - 1, "the") == at);
  if (!unit || unit.has("plural") || !definite || (which && which.has("running"))) return 0;
  std::string_view name = unit.entry->feature("unit");
  int value = which ? which.number("value") : 0;
  if (name == "week") m.offset_weeks = value;
  else if (name == "month") m.offset_months = value;
  else if (name == "year") m.offset_years = value;
  else return 0;
  m.from_event = which && which.entry->feature("counts") == "event";
  return next + unit.length;
}

}  // namespace tidemark::text
