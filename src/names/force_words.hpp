// The words behind an adjective of nation that make a party of it: "armoured units", "72nd
// Mechanized Brigade". Which they are, the language says (force_noun, army_noun, army_modifier).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/language.hpp"
#include "text/token.hpp"

namespace tidemark::names {

class ForceWords {
 public:
  // Adds its words to the language's vocabulary, so it must be made before tokens are.
  explicit ForceWords(const model::Language& language);

  // The last token of the force that begins at `at`; nothing when none does.
  std::optional<std::size_t> end(const std::vector<text::Token>& tokens, std::size_t at) const;
  // Somebody's deed or holding begins at `at`: "drone strikes", "-held".
  bool deed(const std::vector<text::Token>& tokens, std::size_t at) const;

 private:
  using Words = std::unordered_set<std::uint32_t>;  // by their ids in the vocabulary
  static bool among(const Words& words, const text::Token& token) {
    return token.word && words.contains(token.word->id);
  }
  static Words words_of(const model::Language& language, std::string_view category);
  std::size_t after_modifiers(const std::vector<text::Token>& tokens, std::size_t at) const;

  Words modifiers_, nouns_, deeds_;
  std::unordered_map<std::uint32_t, std::uint32_t>
      not_before_;  // "the Russian side", but not "… side of P"
};

}  // namespace tidemark::names
