// The day of a report's publication, and how it was found. The first of these that gives a day:
//
//   page's own date     meta tags, linked data, <time>; then a date in the page's address
//   header line         the latest full date above the body, in a line of names and dates
//   headline            a full date in the headline, or in a title inside the text
//   dateline            "CITY, Dec 11 (Agency) -"; a missing year is that of the latest day told,
//   or
//                       one of the two behind it, in which the weekdays of the lead fit
//   file name           a name that begins with a day
//   glossed weekday     "on Sunday (23 March 2025)", when no later day is told
//   told day            "yesterday, the 6th of May 2021": the day after
//   day count           "the 31st day", "72 hours after", from the day that the text counts from
//
// Each has a confidence. What the text says of days in other ways is weighed later, together with
// what it tells of (events/anchor.hpp); a dateline or header without year leaves a list of days to
// choose from. A told day that contradicts its weekday or a later date of the text is repaired when
// moving it to the month before or after makes it fit in exactly one way; `how` then says
// "(repaired)". Anything the text does not show stays open: no day is better than a wrong one.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/language.hpp"
#include "text/numbers.hpp"
#include "text/sentence.hpp"
#include "text/time.hpp"

namespace tidemark::text {

struct Publication {
  std::optional<base::Date> day;
  std::string how;                     // or why there is none
  double confidence = 0;               // that the day is right within one
  std::vector<base::Date> among = {};  // without a day: those that a dateline without year may mean
};

class PublicationFinder {
 public:
  explicit PublicationFinder(const model::Language& language);
  // `date` and `url` are the page's own, `stem` the file's name.
  Publication find(std::string_view text, const std::vector<Sentence>& sentences,
                   std::string_view date, std::string_view url, std::string_view stem) const;

 private:
  struct Line {
    const Sentence* sentence;
    const std::vector<Token>& tokens;
    const std::vector<TimeMention>& times;
    bool before_body;  // no body text has come yet
    bool title;        // a paragraph by itself, without a full stop
  };
  using Found = std::optional<Publication>;
  using Day = std::optional<base::Date>;

  std::vector<Line> lines_of(std::string_view text, const std::vector<Sentence>& sentences) const;
  Found own_date(std::string_view date, std::string_view url) const;
  Found header(const std::vector<Line>& lines) const;
  Found dateline(const std::vector<Line>& lines) const;
  std::vector<base::Date> among(const std::vector<Line>& lines) const;
  Found glossed_day(const std::vector<Line>& lines) const;
  Found told_day(const std::vector<Line>& lines) const;
  Found day_count(const std::vector<Line>& lines) const;

  const Line* lead(
      const std::vector<Line>& lines) const;  // the body's first; null when it has none
  std::size_t dateline_end(const Line& line) const;
  bool weekdays_fit(const Line& line, base::Date day) const;
  Day counted(const std::vector<Line>& lines, base::Date reference) const;
  Day counted_after(const Line& line) const;
  bool begins_since(const Line& line, const TimeMention& mention) const;

  Tokenizer tokenizer_;
  TimeFinder times_;
  NumberReader numbers_;
  Phrases units_, prepositions_, after_;
};

}  // namespace tidemark::text
