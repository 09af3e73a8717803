// Folding brings the spellings of one name together: case, marks, articles, transliteration habits.
//
// Two strengths. plain: lower case, marks off, hyphens and apostrophes gone, articles dropped, words
// joined: "Al-Ḩail" → "hail". loose: plain, then the language's ordered replacements and doubled
// letters collapsed: "Sukhnah", "Sokhna" → one key. Rules come from languages/<id>/folding.toml.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace tidemark::model {

struct Folding {
  std::unordered_set<std::string> articles;                // dropped words: "al", "el", …
  std::unordered_map<std::string, std::string> heads;      // whole words: "tell" → "tal"
  std::vector<std::pair<std::string, std::string>> sounds;  // replacements in order, within words
  std::vector<std::pair<std::string, std::string>> endings; // at the end of a word: "ah" → "a"

  std::string plain(std::string_view name) const;
  std::string loose(std::string_view name) const;
};

// Lower case without marks (Unicode NFKD, marks removed, case folded; typographic apostrophes and
// dashes as ASCII). Invalid UTF-8 becomes U+FFFD.
std::string fold_case(std::string_view text);

}  // namespace tidemark::model
