// Phrases of one category of a language, looked up in tokens: longest first, by folded words.
// A look-up costs at most the length of the longest phrase.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/language.hpp"
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
    int number(const std::string& feature, int otherwise = 0) const;
    bool has(const std::string& feature) const { return entry->features.contains(feature); }
  };

  Phrases(const model::Language& language, std::string_view category);
  Phrases(const model::Language& language, std::vector<model::LexiconEntry> entries);

  Match at(const std::vector<Token>& tokens, std::size_t first) const;
  // Adds the folded words with which a phrase may begin.
  void add_first_words(std::unordered_set<std::string>& words) const;

 private:
  struct Item {
    std::vector<std::string> words;
    std::size_t entry;
  };
  std::vector<model::LexiconEntry> entries_;
  std::unordered_map<std::string, std::vector<Item>> by_first_word_;  // longest first
};

}  // namespace tidemark::text
