// Folding brings the spellings of one name together: case, marks, articles, transliteration habits.
//
// Two strengths. plain: lower case, marks off, apostrophes gone, articles dropped, words joined:
// "Al-Ḩail" → "hail". loose: plain, then for each word its usual head form, the language's ordered
// replacements, doubled letters collapsed and endings: "Sukhnah", "Sokhna" → one key. A name made
// of nothing but articles keeps them. Rules come from languages/<id>/folding.toml; the work is
// linear in the name for a given set of rules.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tidemark::model {

// A name under both folds.
struct NameKeys {
  std::string plain, loose;
};

struct Folding {
  std::unordered_set<std::string> articles;            // dropped words: "al", "el", …
  std::vector<std::string> prefixes;                   // articles written onto the word: "ال"
  std::unordered_map<std::string, std::string> heads;  // whole words: "tell" → "tal"
  std::vector<std::pair<std::string, std::string>> sounds;  // replacements in order, within words;
                                                            // "^" binds one to the word's beginning
  std::vector<std::pair<std::string, std::string>> endings;  // at the end of a word: "ah" → "a"

  std::string plain(std::string_view name) const;
  std::string loose(std::string_view name) const;
  NameKeys keys(std::string_view name) const;  // both, for little more than the price of one
};

// Lower case without marks (Unicode NFKC case folding, marks removed; typographic apostrophes,
// quotes and dashes and the digits of other scripts as ASCII). Invalid UTF-8 becomes U+FFFD.
std::string fold_case(std::string_view text);
// The same in place. REQUIRES: all ASCII
void fold_ascii(std::string& text);

}  // namespace tidemark::model
