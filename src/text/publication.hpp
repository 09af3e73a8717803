// The day of a report's publication, and how it was found. The first of these that gives a day:
//
//   page's own date     meta tags, linked data, <time>; then a date in the page's address
//   header line         the latest full date above the body, in a line of names and dates
//   headline            a full date in the headline, or in a title inside the text
//   dateline            "CITY, Dec 11 (Agency) -"; a missing year is that of the latest day told, or
//                       one of the two behind it, in which the weekdays of the lead fit
//   file name           a name that begins with a day
//   told day            "yesterday, the 13th of July 2017": the day after
//   latest date         the latest day that the body gives, also counted ("the 49th day", "120 hours
//                       after") from a day that it gives; not when later days have no year
//
// A told day that contradicts its weekday or a later date of the text is repaired when moving it to
// the month before or after makes it fit in exactly one way; `how` then says "(repaired)". Anything
// the text does not show stays open: no day is better than a wrong one.
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
  std::string how;  // or why there is none
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
  Found told_day(const std::vector<Line>& lines) const;
  Found latest(const std::vector<Line>& lines) const;

  Day counted(const std::vector<Line>& lines, base::Date reference) const;
  Day counted_after(const Line& line) const;
  bool begins_since(const Line& line, const TimeMention& mention) const;

  Tokenizer tokenizer_;
  TimeFinder times_;
  NumberReader numbers_;
  Phrases units_, prepositions_, after_;
};

}  // namespace tidemark::text
