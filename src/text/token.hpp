// Tokens: words, numbers and punctuation marks of a sentence, each knowing its bytes.
//
// Words keep inner hyphens, apostrophes and dots ("al-Resafa", "Al’Allaj", "U.S."). Two kinds of
// ending become tokens of their own: what the language lists under `compound_tail` ("ISIS-held":
// "ISIS", "-held") and under `clitic` ("regime’s": "regime", "’s"). Numbers keep their separators
// and the letters written onto them ("1,200", "2.5", "4th", "10km", "13-07-2017"); everything else
// is one token per character. The work is linear in the text.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "base/range.hpp"
#include "model/language.hpp"

namespace tidemark::text {

enum class Shape : std::uint8_t {
  lower,        // "villages", and words of scripts without case
  capitalised,  // "Maskanah", "al-Resafa" (a capital after a hyphen counts), "O’Neill", "A"
  upper,        // "ISIS", "SAA", "T4" (letters and digits, no lower-case letter)
  number,       // "1,200", "4th" (digits first)
  punctuation,
};

struct Token {
  base::ByteRange range;              // in the clean text
  std::string lower;                  // model::fold_case of the token
  const model::Word* word = nullptr;  // null when no table of the language knows the folded word
  Shape shape = Shape::lower;
  bool space_before = false;
  bool jointed = false;  // a hyphen, apostrophe or dot is in it

  // A phrase of a table may begin here: see Vocabulary::bit_of_table.
  bool begins(std::uint64_t tables) const { return word && (word->begins & tables); }
  bool article() const { return word && word->article; }
};

class Tokenizer {
 public:
  // Tokens know the words of the tables that have been built from `language` before they are made.
  explicit Tokenizer(const model::Language& language);
  std::vector<Token> tokenize(std::string_view text, base::ByteRange range) const;
  // The same into a vector that is used again.
  void tokenize(std::string_view text, base::ByteRange range, std::vector<Token>& tokens) const;

 private:
  std::shared_ptr<const model::Vocabulary> vocabulary_;
  std::unordered_set<std::string> tails_;
  std::unordered_set<std::string> clitics_;
};

// One line per token, for tests: bytes, shape, folded form.
std::string to_text(const std::vector<Token>& tokens, std::string_view text);

}  // namespace tidemark::text
