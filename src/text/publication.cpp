#include "text/publication.hpp"

#include <algorithm>
#include <set>

#include "text/paragraphs.hpp"

namespace tidemark::text {
namespace {

using base::Date;
using base::DateSpan;

constexpr std::size_t kTitleTokens = 40;
constexpr std::size_t kDatelineTokens = 16;
constexpr std::size_t kSinceReach = 10;  // tokens from "since" to its date: "since it began on …"
constexpr std::size_t kAfterReach = 30;  // tokens from "72 hours after" to the day counted from
constexpr int kLongestSpan = 31;         // days; longer ones do not date a report
constexpr int kFirstWritten = 1990, kLastWritten = 2039;  // in which a report may be written
constexpr int kYearsAhead = 2;  // from the years told to the year of writing

bool full_day(const TimeMention& m) { return m.year && m.month && m.day; }
bool without_year(const TimeMention& m) {
  return !m.year && m.month && m.day && !m.offset_years && !m.offset_months;
}

std::optional<Date> last_day(const TimeMention& m) {
  auto span = resolve(m, {});
  return span ? std::optional<Date>(span->last()) : std::nullopt;
}

// The year that brings month and day closest to the reference.
std::optional<Date> nearest(int month, int day, Date reference) {
  std::optional<Date> best;
  for (int year = reference.year() - 1; year <= reference.year() + 1; ++year) {
    auto date = Date::from_ymd(year, month, day);
    if (date && (!best || std::abs(*date - reference) < std::abs(*best - reference))) best = date;
  }
  return best;
}

// "/2017/06/10/" in an address.
std::optional<Date> day_in_address(std::string_view url) {
  for (std::size_t at = url.find('/'); at != url.npos; at = url.find('/', at + 1)) {
    std::string part(url.substr(at + 1, 10));
    if (part.size() < 10) return std::nullopt;
    if (part[4] == '/' && part[7] == '/') part[4] = part[7] = '-';
    if (auto day = base::parse_date(part)) return *day;
  }
  return std::nullopt;
}

}  // namespace

PublicationFinder::PublicationFinder(const model::Language& language)
    : tokenizer_(language),
      times_(language),
      numbers_(language),
      units_(language, "time_unit"),
      prepositions_(language, "time_preposition"),
      after_(language, "time_after") {}

Publication PublicationFinder::find(std::string_view text, const std::vector<Sentence>& sentences,
                                    std::string_view date, std::string_view url,
                                    std::string_view stem) const {
  if (auto found = own_date(date, url)) return *found;
  auto lines = lines_of(text, sentences);
  if (auto found = header(lines)) return *found;
  if (auto found = dateline(lines)) return *found;
  if (auto day = base::parse_date(stem.substr(0, 10))) return {*day, "file name", 0.9};
  if (auto found = glossed_day(lines)) return *found;
  if (auto found = told_day(lines)) return *found;
  if (auto found = day_count(lines)) return *found;
  Publication open{std::nullopt, "the text shows no day of its own"};
  open.among = among(lines);
  return open;
}

std::vector<PublicationFinder::Line> PublicationFinder::lines_of(
    std::string_view text, const std::vector<Sentence>& sentences) const {
  std::vector<Line> lines;
  bool before_body = true;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& s = sentences[i];
    before_body &= s.role != Role::body;
    bool alone = (i == 0 || sentences[i - 1].paragraph != s.paragraph) &&
                 (i + 1 == sentences.size() || sentences[i + 1].paragraph != s.paragraph);
    Line line{&s, s.tokens, s.times, before_body, false};
    line.title = s.role != Role::furniture && alone && line.tokens.size() <= kTitleTokens &&
                 !ends_with_stop(s.range.of(text));
    if (!line.times.empty() || before_body || lines.empty() || lines.back().before_body) {
      lines.push_back(std::move(line));
    }
  }
  return lines;
}

PublicationFinder::Found PublicationFinder::own_date(std::string_view date,
                                                     std::string_view url) const {
  if (auto day = base::parse_date(date.substr(0, 10)))
    return Publication{*day, "page's own date", 0.98};
  auto tokens = tokenizer_.tokenize(date, {0, date.size()});
  for (const TimeMention& mention : times_.find(tokens)) {
    if (!full_day(mention)) continue;
    if (auto day = last_day(mention)) return Publication{*day, "page's own date", 0.98};
  }
  if (auto day = day_in_address(url)) return Publication{*day, "page's address", 0.95};
  return std::nullopt;
}

PublicationFinder::Found PublicationFinder::header(const std::vector<Line>& lines) const {
  Day above, headline, title;
  for (const Line& line : lines) {
    for (const TimeMention& mention : line.times) {
      if (!full_day(mention) || mention.day2 || mention.kind != TimeKind::day) continue;
      Day day = last_day(mention);
      bool furniture = line.sentence->role == Role::furniture;
      if (furniture && line.before_body) above = std::max(above, day);
      else if (line.sentence->role == Role::headline) headline = std::max(headline, day);
      else if (line.title) title = std::max(title, day);
    }
  }
  if (above) return Publication{above, "header line", 0.97};
  if (headline) return Publication{headline, "headline", 0.95};
  if (title) return Publication{title, "title in the text", 0.9};
  return std::nullopt;
}

// The tokens before the dash of "CITY, Dec 11 (Agency) -" in the first line of the body; 0 when
// there is none.
std::size_t PublicationFinder::dateline_end(const Line& line) const {
  std::size_t dash = 1;
  while (dash < line.tokens.size() && dash < kDatelineTokens && line.tokens[dash].lower != "-")
    ++dash;
  return dash < line.tokens.size() && dash < kDatelineTokens ? dash : 0;
}

const PublicationFinder::Line* PublicationFinder::lead(const std::vector<Line>& lines) const {
  auto first = std::find_if(lines.begin(), lines.end(),
                            [](const Line& line) { return line.sentence->role == Role::body; });
  return first == lines.end() ? nullptr : &*first;
}

// Whether the weekdays of a line may be told on that day: the lead tells of it and of the day
// before.
bool PublicationFinder::weekdays_fit(const Line& line, Date day) const {
  return std::all_of(line.times.begin(), line.times.end(), [&](const TimeMention& m) {
    return !m.weekday || *m.weekday == day.weekday() || *m.weekday == (day - 1).weekday();
  });
}

PublicationFinder::Found PublicationFinder::dateline(const std::vector<Line>& lines) const {
  const Line* first = lead(lines);
  if (!first) return std::nullopt;
  bool has_weekday = std::any_of(first->times.begin(), first->times.end(),
                                 [](const TimeMention& m) { return m.weekday.has_value(); });
  std::optional<int> latest_year;
  for (const Line& line : lines) {
    if (line.sentence->role == Role::furniture) continue;
    for (const TimeMention& m : line.times) {
      // "since 2011" names the beginning of things, not what is recent.
      if (m.kind != TimeKind::since) latest_year = std::max(latest_year, std::max(m.year, m.year2));
    }
  }
  for (const TimeMention& mention : first->times) {
    if (mention.last >= dateline_end(*first)) break;
    if (full_day(mention)) return Publication{last_day(mention), "dateline", 0.97};
    if (!without_year(mention) || !latest_year || !has_weekday) continue;
    for (int year = *latest_year; year <= *latest_year + kYearsAhead; ++year) {
      auto day = Date::from_ymd(year, *mention.month, *mention.day);
      if (day && weekdays_fit(*first, *day)) {
        return Publication{day, "dateline, year from the text", 0.9};
      }
    }
  }
  return std::nullopt;
}

// What a dateline, or a line of names and dates above the body, leaves open when it lacks the year.
std::vector<Date> PublicationFinder::among(const std::vector<Line>& lines) const {
  std::vector<Date> days;
  const Line* first = lead(lines);
  for (const Line& line : lines) {
    bool header = line.sentence->role != Role::body ? line.before_body : line.title;
    if (!header && &line != first) continue;
    for (const TimeMention& m : line.times) {
      if (!without_year(m) || m.day2 || (!header && m.last >= dateline_end(line))) continue;
      for (int year = kFirstWritten; year <= kLastWritten; ++year) {
        auto day = Date::from_ymd(year, *m.month, *m.day);
        if (!day || (m.weekday && *m.weekday != day->weekday())) continue;
        if (!first || weekdays_fit(*first, *day)) days.push_back(*day);
      }
    }
  }
  return days;
}

PublicationFinder::Found PublicationFinder::glossed_day(const std::vector<Line>& lines) const {
  Day latest, glossed;
  for (const Line& line : lines) {
    if (line.sentence->role == Role::furniture) continue;
    const TimeMention* before = nullptr;
    for (const TimeMention& m : line.times) {
      if (full_day(m)) latest = std::max(latest, Day(last_day(m)));
      bool bracket = before && before->weekday && m.first == before->last + 2 &&
                     line.tokens[before->last + 1].lower == "(";
      if (bracket && full_day(m) && last_day(m)->weekday() == *before->weekday)
        glossed = std::max(glossed, Day(last_day(m)));
      before = &m;
    }
  }
  if (!glossed || glossed != latest) return std::nullopt;
  return Publication{glossed, "glossed weekday", 0.85};
}

PublicationFinder::Found PublicationFinder::told_day(const std::vector<Line>& lines) const {
  // Days that the text tells of: the report cannot be older than any of them.
  std::vector<Date> told;
  for (const Line& line : lines) {
    if (line.sentence->role == Role::furniture) continue;
    for (const TimeMention& m : line.times) {
      if (m.offset_days || !m.year || (!m.day && m.part == Part::none)) continue;
      if (auto span = resolve(m, {}); span && span->days() <= kLongestSpan)
        told.push_back(span->from);
    }
  }
  for (const Line& line : lines) {
    for (const TimeMention& m : line.times) {
      if (line.sentence->role == Role::furniture || !m.offset_days || !full_day(m)) continue;
      auto fits = [&](Day day) {
        if (!day || (m.weekday && day->weekday() != *m.weekday)) return false;
        Date published = *day - *m.offset_days;
        return std::none_of(told.begin(), told.end(), [&](Date d) { return published < d; });
      };
      auto published = [&](Date day, std::string how, double sure) {
        return Publication{day - *m.offset_days, std::move(how), sure};
      };
      Day written = Date::from_ymd(*m.year, *m.month, *m.day);
      if (fits(written)) return published(*written, "told day", 0.9);
      int count = *m.year * 12 + *m.month - 1;
      Day before = Date::from_ymd((count - 1) / 12, (count - 1) % 12 + 1, *m.day);
      Day after = Date::from_ymd((count + 1) / 12, (count + 1) % 12 + 1, *m.day);
      if (fits(before) != fits(after)) {
        return published(fits(before) ? *before : *after, "told day (repaired)", 0.85);
      }
    }
  }
  return std::nullopt;
}

PublicationFinder::Found PublicationFinder::day_count(const std::vector<Line>& lines) const {
  Day latest, count;
  for (const Line& line : lines) {
    if (line.sentence->role == Role::furniture) continue;
    for (const TimeMention& m : line.times) {
      if (!m.year || (!m.day && m.part == Part::none) || m.kind == TimeKind::until) continue;
      auto span = resolve(m, {});
      if (span && span->days() <= kLongestSpan) latest = std::max(latest, Day(span->last()));
    }
    count = std::max(count, counted_after(line));
  }
  if (latest) count = std::max(count, counted(lines, *latest));
  if (!count || *count < latest) return std::nullopt;
  return Publication{count, "day count in the text", 0.85};
}

// "On the 31st day of the march", which the text says began on a day.
PublicationFinder::Day PublicationFinder::counted(const std::vector<Line>& lines,
                                                  Date reference) const {
  std::set<Date> starts;
  int count = 0;
  for (const Line& line : lines) {
    if (line.sentence->role == Role::furniture) continue;
    for (const TimeMention& m : line.times) {
      if (m.nth_day) count = std::max(count, *m.nth_day);
      if (!m.month || !m.day || m.day2 || !begins_since(line, m)) continue;
      if (auto day = m.year ? Date::from_ymd(*m.year, *m.month, *m.day)
                            : nearest(*m.month, *m.day, reference)) {
        starts.insert(*day);
      }
    }
  }
  if (starts.size() != 1 || count == 0) return std::nullopt;
  return *starts.begin() + (count - 1);
}

bool PublicationFinder::begins_since(const Line& line, const TimeMention& mention) const {
  if (mention.kind == TimeKind::since) return true;
  std::size_t from = mention.first > kSinceReach ? mention.first - kSinceReach : 0;
  for (const TimeMention& before : line.times) {
    if (before.last < mention.first) from = std::max(from, before.last + 1);
  }
  for (std::size_t i = from; i < mention.first; ++i) {
    auto word = prepositions_.at(line.tokens, i);
    if (word && word.value() == "since") return true;
  }
  return false;
}

// "72 hours after it began on the 2nd of March 2021".
PublicationFinder::Day PublicationFinder::counted_after(const Line& line) const {
  Day latest;
  for (const TimeMention& mention : line.times) {
    if (!full_day(mention) || mention.day2) continue;
    std::size_t from = mention.first > kAfterReach ? mention.first - kAfterReach : 0;
    for (std::size_t i = from; i < mention.first; ++i) {
      auto number = numbers_.at(line.tokens, i);
      if (!number || number->ordinal || number->vague || number->value > 5000) continue;
      auto unit = units_.at(line.tokens, i + number->length);
      if (!unit || !after_.at(line.tokens, i + number->length + unit.length)) continue;
      std::string_view name = unit.entry->feature("unit");
      Day day = last_day(mention);
      if (!day || (name != "hour" && name != "day")) continue;
      latest =
          std::max(latest, Day(*day + int(name == "hour" ? number->value / 24 : number->value)));
    }
  }
  return latest;
}

}  // namespace tidemark::text
