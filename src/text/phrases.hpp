// Phrases of one category of a language, looked up in tokens: longest first, by folded words.
// Where no phrase begins, a look-up costs one load; otherwise at most the longest phrase's length.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "text/phrase_trie.hpp"
#include "text/token.hpp"

namespace tidemark::text {

class Phrases {
 public:
  struct Match {
    const model::LexiconEntry* entry = nullptr;
    std::size_t length = 0;  // in tokens; 0: no phrase begins here

    explicit operator bool() const { return length > 0; }
    std::string_view value() const { return entry->feature("value"); }
    // A whole number among the features; `otherwise` when absent or no number.
    int number(std::string_view feature, int otherwise = 0) const;
    bool has(std::string_view feature) const { return entry->features.contains(feature); }
  };

  Phrases(const model::Language& language, std::string_view category);
  // `name` tells the table from others of the language.
  Phrases(const model::Language& language, std::string_view name,
          std::vector<model::LexiconEntry> entries);

  Match at(const std::vector<Token>& tokens, std::size_t first) const {
    return first < tokens.size() && tokens[first].begins(bit_) ? longest(tokens, first) : Match{};
  }
  // Whether a phrase may begin with the folded word.
  bool may_begin(std::string_view word) const;
  // The bit that such words have in Word::begins.
  std::uint64_t bit() const { return bit_; }

 private:
  Match longest(const std::vector<Token>& tokens, std::size_t first) const;

  std::vector<model::LexiconEntry> entries_;
  std::shared_ptr<const model::Vocabulary> vocabulary_;
  std::uint64_t bit_ = 0;
  PhraseTrie trie_;
};

}  // namespace tidemark::text
