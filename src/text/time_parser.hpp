// Reads one time expression at a token. Each reader takes the token to begin at and the mention to
// fill, and returns the token behind what it read, or 0 when nothing of its kind begins there.
#pragma once

#include <optional>
#include <vector>

#include "text/time.hpp"
#include "text/time_words.hpp"

namespace tidemark::text {

class TimeParser {
 public:
  TimeParser(const TimeWords& words, const std::vector<Token>& tokens)
      : words_(words), tokens_(tokens) {}

  // Whether the token and what follows it, prepositions and the like aside, may be an expression at
  // all; most are not, and are passed over at once. REQUIRES: first < tokens.size()
  bool worth_trying(std::size_t first) const;
  // REQUIRES: worth_trying(first)
  std::optional<TimeMention> at(std::size_t first) const;

 private:
  using Index = std::size_t;
  enum class Role { none, plain, within, from, since, until, between };

  Index core(Index at, Role role, TimeMention& m) const;
  Index tail(Index at, TimeMention& m) const;   // day parts and appositions: "evening, Friday"
  Index modifier(Index at, bool& vague) const;  // "the", "about", "dawn of"
  void settle(Role role, bool vague, TimeMention& m) const;

  Index fixed(Index at, TimeMention& m) const;           // "yesterday"
  Index numeric(Index at, TimeMention& m) const;         // "10-03-2016"
  Index other_calendar(Index at, TimeMention& m) const;  // "25 Khordad 1396", "Ramadan 20, 1438"
  Index day_month(Index at, TimeMention& m) const;       // "11th, 12th and 13th of May 2021"
  Index month_day(Index at, TimeMention& m) const;       // "March 5th through March 17th 2022"
  Index nth_day(Index at, TimeMention& m) const;         // "the 20th day", "day 50 of"
  Index ago(Index at, TimeMention& m) const;             // "2 days ago", "hours later"
  bool names_day(Index at) const;
  Index part(Index at, TimeMention& m) const;     // "the end of May"
  Index deictic(Index at, TimeMention& m) const;  // "last week", "the past 48 hours"
  Index season(Index at, Role role, TimeMention& m) const;
  Index weekday(Index at, Role role, TimeMention& m) const;
  void set_weekday(const Phrases::Match& day, TimeMention& m) const;
  Index month_alone(Index at, Role role, TimeMention& m) const;
  Index year_alone(Index at, Role role, TimeMention& m) const;
  Index duration(Index at, Role role, TimeMention& m) const;
  Index bare_day(Index at, Role role, TimeMention& m) const;
  Index bare_day_part(Index at, Role role, TimeMention& m) const;

  Index month(Index at, int& month) const;
  Index day(Index at, int& day, bool figures_only) const;
  Index year(Index at, int& year) const;
  Index year_behind(Index at, TimeMention& m) const;    // ", 2017", "of last year"
  Index calendar_unit(Index at, TimeMention& m) const;  // "the month", "last month"
  Index amount(Index at, double& value, bool& vague) const;
  // Several readers ask for the number at a token, one after the other: the last one is kept.
  const std::optional<Number>& number_at(Index at) const;
  Index range(Index at, Role role) const;
  Index skip(Index at, std::string_view glue) const;  // `at` itself when there is nothing to skip
  bool is(Index at, std::string_view sign) const {
    return at < tokens_.size() && tokens_[at].lower == sign;
  }

  const TimeWords& words_;
  const std::vector<Token>& tokens_;
  mutable std::optional<Index> numbered_;  // the token at which `number_` begins
  mutable std::optional<Number> number_;
};

}  // namespace tidemark::text
