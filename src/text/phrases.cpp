#include "text/phrases.hpp"

#include <algorithm>
#include <charconv>

namespace tidemark::text {
namespace {

std::vector<model::LexiconEntry> copies(const model::Language& language,
                                        std::string_view category) {
  std::vector<model::LexiconEntry> entries;
  for (const model::LexiconEntry* entry : language.of_category(category)) entries.push_back(*entry);
  return entries;
}

}  // namespace

int Phrases::Match::number(const std::string& feature, int otherwise) const {
  std::string_view text = entry->feature(feature);
  int value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

Phrases::Phrases(const model::Language& language, std::string_view category)
    : Phrases(language, copies(language, category)) {}

Phrases::Phrases(const model::Language& language, std::vector<model::LexiconEntry> entries)
    : entries_(std::move(entries)) {
  Tokenizer tokenizer(language);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::string& phrase = entries_[i].phrase;
    std::vector<std::string> words;
    for (Token& token : tokenizer.tokenize(phrase, {0, phrase.size()})) {
      words.push_back(std::move(token.lower));
    }
    if (words.empty()) continue;
    auto& items = by_first_word_[words[0]];
    auto shorter = std::find_if(items.begin(), items.end(), [&](const Item& item) {
      return item.words.size() < words.size();
    });
    items.insert(shorter, {std::move(words), i});
  }
}

Phrases::Match Phrases::at(const std::vector<Token>& tokens, std::size_t first) const {
  if (first >= tokens.size()) return {};
  auto found = by_first_word_.find(tokens[first].lower);
  if (found == by_first_word_.end()) return {};
  for (const Item& item : found->second) {
    if (item.words.size() > tokens.size() - first) continue;
    // The first word is known to be the same.
    bool same = std::equal(
        item.words.begin() + 1, item.words.end(), tokens.begin() + std::ptrdiff_t(first) + 1,
        [](const std::string& word, const Token& token) { return word == token.lower; });
    if (same) return {&entries_[item.entry], item.words.size()};
  }
  return {};
}

void Phrases::add_first_words(std::unordered_set<std::string>& words) const {
  for (const auto& [word, items] : by_first_word_) words.insert(word);
}

}  // namespace tidemark::text
