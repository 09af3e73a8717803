#include "text/time_parser.hpp"

#include <algorithm>
#include <cmath>

namespace tidemark::text {
namespace {

constexpr std::size_t kModifiers = 4;
constexpr int kMostDays = 5000;  // of a battle that is told by days
// What an unsaid number of units may mean, in units: "days ago" is 5 to 1 days ago.
constexpr int kFewLeast = 1, kFewMost = 5;

int days_of_unit(std::string_view unit) {
  if (unit == "week") return 7;
  if (unit == "fortnight") return 14;
  if (unit == "month") return 30;
  if (unit == "year") return 365;
  return 1;
}

int in_days(double value, std::string_view unit) {
  return unit == "hour" ? int(std::ceil(value / 24)) : int(std::lround(value * days_of_unit(unit)));
}

// A count of longer units is rarely meant to the day.
int natural_slack(double value, std::string_view unit) {
  if (unit == "week" || unit == "fortnight") return std::min(int(value), 7);
  if (unit == "month") return std::min(int(value * 7), 30);
  if (unit == "year") return 183;
  return 0;
}

}  // namespace

std::optional<TimeMention> TimeParser::at(Index first) const {
  TimeMention m;
  m.first = first;
  bool vague = false;
  if (Index end = fixed(first, m)) {
    m.last = tail(end, m) - 1;
    return m;
  }
  Role role = Role::none;
  Index at = first;
  if (auto preposition = words_.prepositions.at(tokens_, first)) {
    constexpr std::string_view kRoles[] = {"none",  "plain", "within", "from",
                                           "since", "until", "between"};
    auto known = std::find(std::begin(kRoles), std::end(kRoles), preposition.value());
    role = known == std::end(kRoles) ? Role::plain : Role(known - std::begin(kRoles));
    at += preposition.length;
  }
  Index noun = skip(at, "the");
  Index end = core(at, role, m);
  for (std::size_t i = 0; !end && i < kModifiers; ++i) {
    Index next = modifier(at, vague);
    if (!next || (next < tokens_.size() && tokens_[next].lower == tokens_[at].lower)) break;
    end = core(at = next, role, m);
  }
  // Only now: "at dawn today" is about today.
  if (!end) end = bare_day_part(noun, role, m);
  if (!end) return std::nullopt;
  settle(role, vague, m);
  m.last = tail(end, m) - 1;
  return m;
}

// A small word such as "in" or "the" begins most of what is tried; where only others of its kind
// follow, nothing does.
bool TimeParser::worth_trying(Index first) const {
  if (!words_.may_begin(tokens_, first)) return false;
  if (words_.may_begin_core(tokens_[first])) return true;
  auto preposition = words_.prepositions.at(tokens_, first);
  Index at = first + preposition.length;
  if (preposition && words_.day_parts.at(tokens_, skip(at, "the"))) return true;
  bool ignored = false;
  for (std::size_t i = 0; at < tokens_.size() && i <= kModifiers; ++i) {
    if (words_.may_begin_core(tokens_[at])) return true;
    at = modifier(at, ignored);
    if (!at) return false;
  }
  return false;
}

// What the preposition and the hedge make of the core.
void TimeParser::settle(Role role, bool vague, TimeMention& m) const {
  if (vague && m.offset_days && !m.offset_days2) m.offset_slack = std::max(m.offset_slack, 1);
  bool ranged = m.day2 || m.month2 || m.year2 || m.weekday2;
  if (role == Role::since || (role == Role::from && !ranged && m.kind == TimeKind::day)) {
    m.kind = TimeKind::since;
  } else if (role == Role::until && (m.kind == TimeKind::day || m.kind == TimeKind::span)) {
    m.kind = TimeKind::until;
  }
}

TimeParser::Index TimeParser::core(Index at, Role role, TimeMention& m) const {
  if (at >= tokens_.size() || !words_.may_begin_core(tokens_[at])) return 0;
  const Token& token = tokens_[at];
  bool figure = words_.may_begin_number(token), count = words_.may_begin_count(token);
  bool month = token.begins(words_.months.bit());
  // A reader is asked only where its first word stands.
  auto attempt = [&](bool worth, auto read) {
    Index first = m.first, end = worth ? read() : 0;
    if (worth && !end) m = {}, m.first = first;
    return end;
  };
  if (Index end = attempt(token.begins(words_.fixed.bit()), [&] { return fixed(at, m); }))
    return end;
  if (Index end = attempt(figure, [&] { return numeric(at, m); })) return end;
  bool foreign = figure || token.begins(words_.calendar_months.bit());
  if (Index end = attempt(foreign, [&] { return other_calendar(at, m); })) return end;
  if (Index end = attempt(figure, [&] { return day_month(at, m); })) return end;
  if (Index end = attempt(month, [&] { return month_day(at, m); })) return end;
  if (Index end = attempt(count, [&] { return nth_day(at, m); })) return end;
  if (Index end = attempt(count, [&] { return ago(at, m); })) return end;
  bool parted = token.jointed || token.begins(words_.parts.bit());
  if (Index end = attempt(parted, [&] { return part(at, m); })) return end;
  if (Index end = attempt(token.begins(words_.deictic.bit()), [&] { return deictic(at, m); }))
    return end;
  bool in_season = token.begins(words_.seasons.bit());
  if (Index end = attempt(in_season, [&] { return season(at, role, m); })) return end;
  bool named = token.begins(words_.weekdays.bit());
  if (Index end = attempt(named, [&] { return weekday(at, role, m); })) return end;
  if (Index end = attempt(month, [&] { return month_alone(at, role, m); })) return end;
  if (Index end = attempt(figure, [&] { return year_alone(at, role, m); })) return end;
  if (Index end = attempt(count, [&] { return duration(at, role, m); })) return end;
  return attempt(figure, [&] { return bare_day(at, role, m); });
}

TimeParser::Index TimeParser::modifier(Index at, bool& vague) const {
  if (Index next = skip(at, "the"); next != at) return next;
  if (auto day_part = words_.day_parts.at(tokens_, at)) return skip(at + day_part.length, "of");
  auto hedge = words_.hedges.at(tokens_, at);
  if (!hedge) return 0;
  vague |= hedge.value() == "vague";
  return skip(at + hedge.length, "of");
}

TimeParser::Index TimeParser::tail(Index at, TimeMention& m) const {
  while (true) {
    if (auto day_part = words_.day_parts.at(tokens_, at); day_part && m.kind != TimeKind::span) {
      at += day_part.length;
      continue;
    }
    bool fixed_day = m.offset_days && !m.offset_days2 && !m.absolute();
    bool weekday_only = m.weekday && !m.absolute();
    if ((!fixed_day && !weekday_only) || m.weekday2) return at;
    Index next = is(at, ",") ? at + 1 : at;
    next = skip(next, "the");
    TimeMention other;
    Index end = 0;
    if ((end = numeric(next, other)) || (end = day_month(next, other)) ||
        (end = month_day(next, other))) {
      if (!other.day || other.day2) return at;
      m.year = other.year, m.month = other.month, m.day = other.day;
      m.offset_months = other.offset_months, m.offset_years = other.offset_years;
      m.from_event = other.from_event;
    } else if (!m.weekday && (end = weekday(next, Role::none, other)) && !other.weekday2) {
      m.weekday = other.weekday;
    } else {
      return at;
    }
    at = end;
  }
}

TimeParser::Index TimeParser::fixed(Index at, TimeMention& m) const {
  auto phrase = words_.fixed.at(tokens_, at);
  if (!phrase) return 0;
  m.offset_days = phrase.number("from");
  if (phrase.number("to") != *m.offset_days) m.offset_days2 = phrase.number("to");
  m.kind = m.offset_days2 ? TimeKind::span : TimeKind::day;
  if (phrase.entry->feature("kind") == "vague") m.kind = TimeKind::vague;
  m.from_event = phrase.entry->feature("counts") == "event";
  return at + phrase.length;
}

// "the 20th day", "a fifth consecutive day", "day 50 of the siege"; but no day of a month.
TimeParser::Index TimeParser::nth_day(Index at, TimeMention& m) const {
  auto is_day = [&](Index i) {
    auto unit = words_.units.at(tokens_, i);
    return unit && !unit.has("plural") && unit.entry->feature("unit") == "day" ? i + unit.length
                                                                               : 0;
  };
  int ignored = 0;
  Index end = 0;
  std::optional<Number> nth = number_at(at);
  if (nth && nth->ordinal) {
    end = is_day(skip(at + nth->length, "count"));
    if (end && month(skip(end, "of"), ignored)) return 0;
  } else if (Index next = is_day(at)) {
    nth = number_at(next);
    if (!nth || nth->ordinal || !nth->digits || skip(next + 1, "of") == next + 1) return 0;
    end = next + 1;
  }
  if (!end || !nth->whole() || nth->value < 1 || nth->value > kMostDays) return 0;
  m.kind = TimeKind::day;
  m.nth_day = int(nth->value);
  return end;
}

TimeParser::Index TimeParser::ago(Index at, TimeMention& m) const {
  double value = 0;
  bool vague = false;
  Index next = amount(at, value, vague);
  auto unit = words_.units.at(tokens_, next ? next : at);
  if (!unit || (!next && !unit.has("plural"))) return 0;
  Index behind = (next ? next : at) + unit.length;
  auto direction = words_.direction.at(tokens_, behind);
  if (!direction && next) {
    direction = words_.links.at(tokens_, behind);
    if (direction && names_day(behind + direction.length)) return 0;  // "three days after May 4"
    m.of_next = bool(direction);
  }
  if (!direction) return 0;
  std::string_view name = unit.entry->feature("unit");
  int sign = direction.number("value");
  m.from_event = m.of_next || direction.entry->feature("counts") == "event";
  if (name == "hour" && (!next || vague || value < 24)) {
    m.kind = TimeKind::vague;
    m.offset_days = std::min(sign, 0);
    m.offset_days2 = std::max(sign, 0);
  } else if (!next || vague) {
    m.kind = TimeKind::vague;
    int near = sign * kFewLeast * days_of_unit(name), far = sign * kFewMost * days_of_unit(name);
    m.offset_days = std::min(near, far);
    m.offset_days2 = std::max(near, far);
  } else {
    m.offset_days = sign * in_days(value, name);
    m.offset_slack = natural_slack(value, name);
  }
  return m.of_next ? behind : behind + direction.length;
}

bool TimeParser::names_day(Index at) const {
  TimeMention day;
  return at < tokens_.size() && (numeric(at, day) || day_month(at, day) || month_day(at, day) ||
                                 weekday(at, Role::none, day));
}

TimeParser::Index TimeParser::part(Index at, TimeMention& m) const {
  m.kind = TimeKind::span;
  if (auto part = words_.parts.at(tokens_, at)) {
    m.part = TimeWords::part_of(part.value());
    Index behind = skip(at + part.length, "of"), next = skip(behind, "the");
    if (Index end = calendar_unit(behind, m)) return end;  // "of the same month"
    if (Index end = month_alone(next, Role::plain, m)) return end;
    if (Index end = calendar_unit(next, m)) return end;
    if (Index end = year_alone(next, Role::plain, m)) return end;
    return 0;
  }
  // "mid-June" is one token.
  const std::string& word = tokens_[at].lower;
  std::size_t hyphen = tokens_[at].jointed ? word.find('-') : word.npos;
  if (hyphen == word.npos || word.size() > 32) return 0;
  if (!words_.parts.may_begin(std::string_view(word).substr(0, hyphen))) return 0;
  std::string parted = word.substr(0, hyphen) + " " + word.substr(hyphen + 1);
  auto pair = words_.tokenizer.tokenize(parted, {0, parted.size()});
  auto part = words_.parts.at(pair, 0);
  auto month = part ? words_.months.at(pair, part.length) : Phrases::Match{};
  if (!month) return 0;
  m.part = TimeWords::part_of(part.value());
  m.month = month.number("value");
  return year_behind(at + 1, m);
}

TimeParser::Index TimeParser::deictic(Index at, TimeMention& m) const {
  auto which = words_.deictic.at(tokens_, at);
  if (!which) return 0;
  int value = which.number("value");
  bool from_event = which.entry->feature("counts") == "event";
  Index next = at + which.length;
  double count = 1;
  bool vague = false;
  Index behind = amount(next, count, vague);
  auto unit = words_.units.at(tokens_, behind ? behind : next);
  if (unit && (behind || unit.has("plural") || which.has("running") ||
               unit.entry->feature("unit") == "hour")) {
    if (value == 0) return 0;
    m.from_event = from_event;
    std::string_view name = unit.entry->feature("unit");
    bool few = vague || (!behind && unit.has("plural"));
    int days = few ? kFewMost * days_of_unit(name) : in_days(count, name);
    if (few && name == "hour") days = 1;
    m.kind = few ? TimeKind::vague : TimeKind::since;
    m.offset_days = value < 0 ? -days : 0;
    m.offset_days2 = value < 0 ? 0 : days;
    if (value > 0 && !few) m.kind = TimeKind::span;
    return (behind ? behind : next) + unit.length;
  }
  if (Index end = calendar_unit(at, m)) {
    m.kind = TimeKind::span;
    return end;
  }
  if (auto day = words_.weekdays.at(tokens_, next)) {
    if (from_event && value == 0)
      return 0;  // "that Friday's attack": the word may be no determiner
    set_weekday(day, m);
    m.not_today = value != 0;
    m.from_event = from_event;
    if (value > 0) m.offset_weeks = 1;
    return next + day.length;
  }
  if (auto day_part = words_.day_parts.at(tokens_, next); day_part && value <= 0 && !from_event) {
    m.offset_days = value;
    return next + day_part.length;
  }
  if (value > 0 || from_event) return 0;
  if (Index end = season(next, Role::plain, m)) return end;
  return month_alone(next, Role::plain, m);
}

TimeParser::Index TimeParser::season(Index at, Role role, TimeMention& m) const {
  auto season = words_.seasons.at(tokens_, at);
  if (!season) return 0;
  m.kind = TimeKind::span;
  m.month = season.number("month");
  m.month2 = season.number("month2");
  Index next = skip(at + season.length, "of");
  if (Index end = year_behind(next, m); m.year || m.offset_years) return end;
  return role == Role::none ? 0 : at + season.length;  // a spring may be one of water
}

TimeParser::Index TimeParser::weekday(Index at, Role role, TimeMention& m) const {
  auto day = words_.weekdays.at(tokens_, at);
  if (!day) return 0;
  set_weekday(day, m);
  at += day.length;
  // "on Monday and Tuesday": a span, whatever the preposition.
  if (Index next = range(at, role == Role::plain ? Role::between : role); next && !m.weekday2) {
    if (auto last = words_.weekdays.at(tokens_, next)) {
      m.weekday2 = last.number("value");
      m.kind = TimeKind::span;
      return next + last.length;
    }
  }
  return at;
}

// A day, or the days of a weekend.
void TimeParser::set_weekday(const Phrases::Match& day, TimeMention& m) const {
  m.kind = day.has("last") ? TimeKind::span : TimeKind::day;
  m.weekday = day.number("value");
  if (day.has("last")) m.weekday2 = day.number("last");
}

TimeParser::Index TimeParser::duration(Index at, Role role, TimeMention& m) const {
  if (role != Role::plain && role != Role::within && role != Role::since) return 0;
  double value = 0;
  bool vague = false;
  Index next = amount(at, value, vague);
  auto unit = words_.units.at(tokens_, next ? next : at);
  if (!unit || (!next && (!unit.has("plural") || role == Role::plain))) return 0;
  std::string_view name = unit.entry->feature("unit");
  bool few = !next || vague;
  int days = few ? (name == "hour" ? 1 : kFewMost * days_of_unit(name)) : in_days(value, name);
  m.kind = few ? TimeKind::vague : TimeKind::span;
  if (role == Role::since) m.offset_days = -days;
  else m.duration_days = days;
  return (next ? next : at) + unit.length;
}

TimeParser::Index TimeParser::bare_day_part(Index at, Role role, TimeMention& m) const {
  auto day_part = words_.day_parts.at(tokens_, at);
  if (!day_part || (role != Role::since && !(role == Role::plain && day_part.has("bare"))))
    return 0;
  m.offset_days = 0;
  m.from_event = true;
  return at + day_part.length;
}

const std::optional<Number>& TimeParser::number_at(Index at) const {
  if (numbered_ != at) {
    number_ = words_.numbers.at(tokens_, at);
    numbered_ = at;
  }
  return number_;
}

TimeParser::Index TimeParser::amount(Index at, double& value, bool& vague) const {
  if (const auto& counted = number_at(at)) {
    if (counted->ordinal || !counted->suffix.empty()) return 0;
    value = counted->value;
    vague = counted->vague;
    return value < 100000 ? at + counted->length : 0;
  }
  if (auto one = words_.articles.at(tokens_, at)) {
    value = one.number("value", 1);
    return at + one.length;
  }
  return 0;
}

TimeParser::Index TimeParser::skip(Index at, std::string_view kind) const {
  auto word = words_.glue.at(tokens_, at);
  return word && word.value() == kind ? at + word.length : at;
}

TimeParser::Index TimeParser::range(Index at, Role role) const {
  auto word = words_.ranges.at(tokens_, at);
  if (!word || (word.value() == "and" && role != Role::between)) return 0;
  return at + word.length;
}

}  // namespace tidemark::text
