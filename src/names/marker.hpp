// Sentence → units: finds actors, outlets, place names, lexicon phrases, times and quantities, longest first.
#pragma once

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "names/name_index.hpp"
#include "names/lexicon.hpp"
#include "names/place_index.hpp"
#include "names/unit.hpp"
#include "text/quantity.hpp"
#include "text/time.hpp"
#include "text/token.hpp"

namespace tidemark::names {

// The words that a report writes in lower case somewhere: a capitalised word among them, at the start
// of a sentence or in a headline, is no name.
using LowerWords = std::unordered_set<std::string>;

class Marker {
 public:
  // All arguments must outlive the marker.
  Marker(const Lexicon& lexicon, const NameIndex& actors, const NameIndex& outlets,
         const PlaceIndex& places);

  Marked mark(std::string_view text, std::vector<text::Token> tokens, const LowerWords& lower) const;
  // The same, with the times that were found in these tokens.
  Marked mark(std::string_view text, std::vector<text::Token> tokens,
              std::vector<text::TimeMention> times, const LowerWords& lower) const;

 private:
  class Run;
  const Lexicon& lexicon_;
  const NameIndex& actors_;
  const NameIndex& outlets_;
  const PlaceIndex& places_;
  text::TimeFinder times_;
  text::QuantityFinder quantities_;
};

}  // namespace tidemark::names
