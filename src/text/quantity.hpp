// Quantities: areas, lengths, distances, shares and counts, with their value in km², km, percent or 1.
#pragma once

#include <string_view>
#include <vector>

#include "model/figure.hpp"
#include "model/language.hpp"
#include "text/token.hpp"

namespace tidemark::text {

struct QuantityMention {
  std::size_t first = 0, last = 0;  // token indexes, inclusive, with hedge ("about") and unit
  model::Quantity quantity = model::Quantity::count;
  double value = 0;
  std::size_t unit_first = 0, unit_last = 0;  // tokens of the unit; equal to first when there is none
};

class QuantityFinder {
 public:
  explicit QuantityFinder(const model::Language& language);
  // Numbers in digits or words; a bare number is a count. Dates found before are skipped by the caller.
  std::vector<QuantityMention> find(const std::vector<Token>& tokens, std::string_view text) const;

 private:
  std::vector<model::LexiconEntry> entries_;
};

}  // namespace tidemark::text
