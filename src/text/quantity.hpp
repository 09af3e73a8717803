// Quantities: areas, lengths, distances, shares and counts; values in km², km, percent or 1.
//
// Numbers in digits or words with their hedge and unit: "more than 7000 km2", "13 thousand
// kilometers square", "75 km", "about 58%", "two dozens". A length is a distance when the cues of
// units.toml say so: "8 km away", "17 km from P", "only 9 km separate us".
#pragma once

#include <memory>
#include <string>
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
  std::size_t unit_first = 0, unit_last = 0;  // both `first` when there is no unit
  bool vague = false;  // "several", "tens of": the value is the least that is meant
  std::string hedge;   // "about" | "more" | "less" | "": whether it is meant exactly
};

class QuantityWords;

class QuantityFinder {
 public:
  explicit QuantityFinder(const model::Language& language);
  // In order, without overlap. A bare number is a count; ordinals are none. Dates found before are
  // skipped by the caller.
  std::vector<QuantityMention> find(const std::vector<Token>& tokens, std::string_view text) const;

 private:
  std::shared_ptr<const QuantityWords> words_;
};

// "area 7000 [more than 7000 km2]", for tests and --explain.
std::string to_text(const QuantityMention& mention, const std::vector<Token>& tokens,
                    std::string_view text);

}  // namespace tidemark::text
