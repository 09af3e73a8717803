// Whose report it is, and whose text it carries.
//
// In this order: the page's domain or site name; a line above the body with only an outlet's name
// (and a date: the latest such line is the publisher's); the dateline of the first paragraph
// ("(Agency) -"); the copyright and appeal lines; the outlet that speaks of itself ("X learned",
// "told X", "X reporter"). The text is another outlet's when one is named by a byline, by a line
// like "The original source of it is X", in brackets ("(via X)"), or by the dateline of a page that
// is not its own. Cues come from furniture.toml (self_report, told_outlet, republish_cue).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.hpp"
#include "model/language.hpp"
#include "model/source.hpp"
#include "text/phrases.hpp"
#include "text/sentence.hpp"
#include "text/time.hpp"

namespace tidemark::text {

struct Provenance {
  std::string outlet;       // outlet id, or empty
  std::string republishes;  // outlet id, or empty
};

class OutletFinder {
 public:
  OutletFinder(const model::Language& language, const std::vector<model::Source>& outlets);
  Provenance find(const std::vector<Sentence>& sentences, std::string_view url,
                  std::string_view site) const;
  // The outlet of this id, name or domain, as one who knows it calls it; or "".
  std::string named(std::string_view name) const;

 private:
  struct Line {
    const std::vector<Token>& tokens;
    const std::vector<TimeMention>& times;
    Role role;
    bool before_body;
  };
  std::string by_domain(std::string_view url) const;
  std::string by_address(std::string_view url, std::string_view site) const;
  std::string by_signature(const std::vector<Line>& lines) const;
  std::string by_dateline(const std::vector<Line>& lines) const;
  std::string by_furniture(const std::vector<Line>& lines) const;
  std::string by_itself(const std::vector<Line>& lines) const;
  std::string origin(const std::vector<Line>& lines, const std::string& outlet) const;
  Phrases::Match name_at(const std::vector<Token>& tokens, std::size_t at) const;

  std::vector<model::Source> sources_;
  Tokenizer tokenizer_;
  Phrases names_, bylines_, self_, told_, republish_, filler_;
};

}  // namespace tidemark::text
