// What a page carries besides its report: appeals, copyright, bylines, lists of other articles,
// lines with only an outlet's name or a date. Whole paragraphs only, by the cues of furniture.toml:
//
//   furniture_whole     the paragraph is this and nothing else
//   furniture_start     it begins with this
//   furniture_label     it begins with this and a colon
//   furniture_byline    it begins with this, goes on in capitalised words only, without full stop
//   furniture_anywhere  it holds this anywhere: phrases that no report of events uses
//
// Values say how far it reaches: "line" (this paragraph), "short" (this paragraph if it is short
// and has no full stop), "section" (also what follows, until a real paragraph), "rest" (all that
// follows).
#pragma once

#include <string_view>
#include <vector>

#include "base/range.hpp"
#include "model/language.hpp"
#include "model/source.hpp"
#include "text/phrases.hpp"

namespace tidemark::text {

enum class Role { headline, body, furniture };

class FurnitureSpotter {
 public:
  FurnitureSpotter(const model::Language& language, const std::vector<model::Source>& outlets);
  struct Paragraph {
    Role role = Role::body;
    std::vector<Token> tokens;  // of those that are no longer than kLongest
  };
  static constexpr std::size_t kLongest = 4096;  // bytes; a longer paragraph is a report's

  // One for each range.
  std::vector<Paragraph> look_at(std::string_view text,
                                 const std::vector<base::ByteRange>& paragraphs) const;

 private:
  enum class Reach { none, line, section, rest };
  Reach reach(std::string_view paragraph, const std::vector<Token>& tokens) const;
  Reach cue(const std::vector<Token>& tokens, bool sentence) const;
  // An outlet's name or a date and nothing else.
  bool only_names_and_dates(const std::vector<Token>& tokens) const;
  bool is_byline(const std::vector<Token>& tokens, std::size_t first) const;

  Tokenizer tokenizer_;
  Phrases whole_, start_, label_, byline_, anywhere_, outlets_, months_, weekdays_, filler_;
};

}  // namespace tidemark::text
