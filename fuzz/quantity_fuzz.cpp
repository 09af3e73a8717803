// Quantities stand in order inside the tokens and are finite; so are the numbers that they are made
// of.
#include <cmath>

#include "fuzz/input.hpp"
#include "names/testing/small_theatre.hpp"
#include "text/numbers.hpp"
#include "text/quantity.hpp"

using namespace tidemark;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const text::Tokenizer tokenizer(names::testing::english());
  static const text::QuantityFinder finder(names::testing::english());
  static const text::NumberReader reader(names::testing::english());
  std::string_view text = fuzz::bytes_of(data, size);
  std::vector<text::Token> tokens = tokenizer.tokenize(text, {0, text.size()});

  for (std::size_t first = 0; first < tokens.size(); ++first) {
    auto number = reader.at(tokens, first);
    if (!number) continue;
    fuzz::require(number->length > 0 && first + number->length <= tokens.size(),
                  "a number stands inside the tokens");
    fuzz::require(std::isfinite(number->value), "a number is finite");
    number->whole();
  }
  std::size_t next = 0;
  for (const text::QuantityMention& m : finder.find(tokens, text)) {
    fuzz::require(next <= m.first && m.first <= m.last, "quantities are in order");
    next = m.last + 1;
    fuzz::require(next <= tokens.size(), "quantities stand inside the tokens");
    fuzz::require(std::isfinite(m.value) && m.value >= 0, "a quantity is finite and not negative");
    fuzz::require(m.first <= m.unit_first && m.unit_first <= m.unit_last && m.unit_last <= m.last,
                  "the unit belongs to its quantity");
    to_text(m, tokens, text);
  }
  return 0;
}
