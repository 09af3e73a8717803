// Sentence → units: finds actors, outlets, place names, lexicon phrases, times and quantities,
// longest first.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "base/flat_map.hpp"
#include "names/known_names.hpp"
#include "names/lexicon.hpp"
#include "names/name_index.hpp"
#include "names/unit.hpp"
#include "text/quantity.hpp"
#include "text/time.hpp"
#include "text/token.hpp"

namespace tidemark::names {

// The words that a report writes in lower case somewhere: a capitalised word among them, at the
// start of a sentence or in a headline, is no name.
class LowerWords {
 public:
  LowerWords(std::initializer_list<std::string_view> words = {}) {
    for (std::string_view word : words) insert(word);
  }
  void insert(std::string_view word) { words_.emplace(model::spelling_hash(word), 0); }
  bool contains(std::string_view word) const {
    return words_.find(model::spelling_hash(word)) != base::FlatMap::kAbsent;
  }

 private:
  base::FlatMap words_;  // by hashes of 64 bits, which no report is long enough to confuse
};

class Marker {
 public:
  // All arguments must outlive the marker.
  Marker(const Lexicon& lexicon, const NameIndex& actors, const NameIndex& outlets,
         const PlaceIndex& places);

  // `war`: the one that the text is about.
  Marked mark(std::string_view text, std::vector<text::Token> tokens, const LowerWords& lower,
              model::WarSet war = model::kEveryWar) const;
  // The same, with the times that were found in these tokens.
  Marked mark(std::string_view text, std::vector<text::Token> tokens,
              std::vector<text::TimeMention> times, const LowerWords& lower,
              model::WarSet war = model::kEveryWar) const;

 private:
  class Run;
  const Lexicon& lexicon_;
  const NameIndex& actors_;
  const NameIndex& outlets_;
  KnownNames places_;
  text::TimeFinder times_;
  text::QuantityFinder quantities_;
};

}  // namespace tidemark::names
