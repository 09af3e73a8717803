// Units: what reading works on. Each is a phrase of the lexicon, an actor, a name, a time, a
// quantity, a plain word or a punctuation mark, and covers one or more tokens of its sentence.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/lexicon.hpp"
#include "text/quantity.hpp"
#include "text/time.hpp"
#include "text/token.hpp"

namespace tidemark::names {

enum class UnitKind : std::uint8_t { word, punctuation, name, actor, source, time, quantity };

struct Unit {
  UnitKind kind = UnitKind::word;
  std::size_t first = 0, last = 0;  // tokens, inclusive
  Senses senses;                    // of the lexicon phrase; empty for other words
  std::vector<int> owners;  // kind actor or source: indexes into the theatre's list; empty for
                            // a group that no table knows
  bool generic = false;     // kind actor: a name that means an actor by context
  bool known = false;       // kind name: the gazetteer knows it
  bool plural = false;      // kind word: it has the ending of a plural
  bool no_point = false;    // kind name: only areas or lines are called so
  int time = -1;            // kind time: index into Marked::times
  int quantity = -1;        // kind quantity: index into Marked::quantities

  const Sense* sense(Category category) const { return senses.of(category); }
  bool is(Category category) const { return senses.has(category); }
};

struct Marked {
  std::vector<text::Token> tokens;
  std::vector<text::TimeMention> times;
  std::vector<text::QuantityMention> quantities;
  std::vector<Unit> units;
  bool title_case = false;  // a headline in which every word has a capital

  // The bytes that a run of units covers.
  base::ByteRange range(std::size_t first_unit, std::size_t last_unit) const {
    return {tokens[units[first_unit].first].range.begin, tokens[units[last_unit].last].range.end};
  }
};

// One unit per line: kind, words, senses. For tests and --explain.
std::string to_text(const Marked& marked, std::string_view text);

}  // namespace tidemark::names
