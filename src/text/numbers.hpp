// Numbers in digits and words, read from tokens: "1,200", "2.5", "11 thousand", "twenty-five",
// "two dozens", "4th", "tens of". Words come from numbers.toml.
#pragma once

#include <cmath>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "text/phrases.hpp"
#include "text/token.hpp"

namespace tidemark::text {

struct Number {
  double value = 0;
  std::size_t length = 0;  // in tokens
  bool ordinal = false;    // "4th", "fourth"
  bool digits = false;     // written in digits
  bool vague = false;      // "several", "tens of": value is the least that is meant
  std::string suffix;      // letters written onto the digits that are no part of the number: "km"

  bool whole() const { return value == std::floor(value); }
};

class NumberReader {
 public:
  explicit NumberReader(const model::Language& language);
  std::optional<Number> at(const std::vector<Token>& tokens, std::size_t first) const;
  // The bits of the words with which a number may begin; figures and "twenty-five" have none.
  std::uint64_t bits() const;

 private:
  std::optional<Number> digits(const std::string& numeral) const;
  std::optional<Number> words(const std::vector<Token>& tokens, std::size_t first) const;
  // "twenty-five": one token of two words.
  std::optional<double> word(const std::vector<Token>& tokens, std::size_t at) const;
  void scale(const std::vector<Token>& tokens, std::size_t first, Number& number) const;

  Phrases cardinals_, scales_, articles_, joins_, vague_, ordinals_, suffixes_, ordinal_suffixes_;
  Tokenizer tokenizer_;
};

}  // namespace tidemark::text
