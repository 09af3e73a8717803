// The tables of dates.toml that time expressions are made of.
//
//   month {value, also_word}       also_word: a name only when capitalised
//   calendar_month {value, calendar}   of another calendar: persian | islamic; read with its year
//   only weekday {value, last}          0 = Monday date_order                     "dmy" | "mdy":
//   how 03-04-2017 is read time_fixed {from, to, kind, counts}   days from today, or from the event
//   told before time_deictic {value, running, counts}  this 0, last -1, next 1 time_unit {unit,
//   plural}       hour | day | week | fortnight | month | year time_direction {value, counts} ago
//   -1, later 1 time_part                      as dates.toml says season {month, month2} day_part
//   {bare}                bare: stands alone behind a preposition time_preposition plain | within |
//   from | since | until | between time_range, time_glue, time_hedge time_link {value} after -1,
//   before 1: what is behind it lies that far from what is before it time_goes_on behind a day's
//   bare number: what follows is no noun that it counts
#pragma once

#include <string>

#include "model/language.hpp"
#include "text/numbers.hpp"
#include "text/phrases.hpp"
#include "text/time.hpp"

namespace tidemark::text {

class TimeWords {
 public:
  explicit TimeWords(const model::Language& language);

  NumberReader numbers;
  Tokenizer tokenizer;
  Phrases months, calendar_months, weekdays, fixed, deictic, units, direction, parts, seasons,
      day_parts;
  Phrases prepositions, ranges, glue, hedges, articles, goes_on, links;
  bool month_first = false;

  // Whether an expression may begin with this token; a small word ("in", "the") opens one only
  // before another of its words.
  bool may_begin(const std::vector<Token>& tokens, std::size_t at) const {
    const Token& token = tokens[at];
    if (token.shape == Shape::number || hyphened(token)) return true;
    if (!token.begins(first_words_)) return false;
    if (token.word->alone & whole_) return true;
    if (at + 1 == tokens.size()) return false;
    const Token& next = tokens[at + 1];
    return next.shape == Shape::number || next.jointed ||
           (next.word && ((next.word->begins | next.word->inside) & first_words_));
  }
  // The same behind prepositions and articles.
  bool may_begin_core(const Token& token) const {
    return token.shape == Shape::number || token.begins(core_words_) || hyphened(token);
  }
  // The same of what begins with a number, and of a count of units of time ("a week", "weeks").
  bool may_begin_number(const Token& token) const {
    return token.shape == Shape::number || token.jointed || token.begins(numbers.bits());
  }
  bool may_begin_count(const Token& token) const {
    return may_begin_number(token) || token.begins(units.bit() | articles.bit());
  }
  static Part part_of(std::string_view value);

 private:
  static bool hyphened(const Token& token) {
    return token.jointed && token.lower.find('-') != std::string::npos;
  }

  // Bits of tables; `whole_`: a word of them needs no other.
  std::uint64_t first_words_ = 0, core_words_ = 0, whole_ = 0;
};

}  // namespace tidemark::text
