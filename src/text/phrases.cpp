#include "text/phrases.hpp"

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

int Phrases::Match::number(std::string_view feature, int otherwise) const {
  std::string_view text = entry->feature(feature);
  int value = 0;
  auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  return code == std::errc() && end == text.data() + text.size() ? value : otherwise;
}

Phrases::Phrases(const model::Language& language, std::string_view category)
    : Phrases(language, category, copies(language, category)) {}

Phrases::Phrases(const model::Language& language, std::string_view name,
                 std::vector<model::LexiconEntry> entries)
    : entries_(std::move(entries)),
      vocabulary_(language.vocabulary),
      bit_(language.vocabulary->bit_of_table(name)) {
  Tokenizer tokenizer(language);
  for (std::size_t i = 0; i < entries_.size(); ++i) {
    const std::string& phrase = entries_[i].phrase;
    std::vector<Token> tokens = tokenizer.tokenize(phrase, {0, phrase.size()});
    std::vector<std::uint32_t> words;
    for (const Token& token : tokens) {
      model::Word& word = language.vocabulary->add(token.lower);
      (words.empty() ? word.begins : word.inside) |= bit_;
      if (tokens.size() == 1) word.alone |= bit_;
      words.push_back(word.id);
    }
    if (!words.empty()) trie_.add(words, int(i));
  }
}

Phrases::Match Phrases::longest(const std::vector<Token>& tokens, std::size_t first) const {
  Match longest;
  int node = PhraseTrie::kRoot;
  for (std::size_t i = first; i < tokens.size() && tokens[i].word; ++i) {
    node = trie_.step(node, tokens[i].word->id);
    if (node == PhraseTrie::kNowhere) break;
    const auto& ends = trie_.payloads(node);
    if (!ends.empty()) longest = {&entries_[std::size_t(ends.front())], i - first + 1};
  }
  return longest;
}

bool Phrases::may_begin(std::string_view word) const {
  const model::Word* known = vocabulary_->find(word);
  return known && (known->begins & bit_);
}

}  // namespace tidemark::text
