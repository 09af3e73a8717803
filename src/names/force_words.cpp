#include "names/force_words.hpp"

namespace tidemark::names {

ForceWords::ForceWords(const model::Language& language)
    : modifiers_(words_of(language, "army_modifier")),
      nouns_(words_of(language, "force_noun")),
      deeds_(words_of(language, "event_noun")) {
  nouns_.merge(words_of(language, "army_noun"));
  for (const model::LexiconEntry* entry : language.of_category("army_noun")) {
    std::string_view word = entry->feature("not_before");
    if (!word.empty())
      not_before_[language.vocabulary->add(entry->phrase).id] = language.vocabulary->add(word).id;
  }
  deeds_.merge(words_of(language, "support_noun"));
  deeds_.merge(words_of(language, "holding_noun"));
}

// The single words of a category.
ForceWords::Words ForceWords::words_of(const model::Language& language, std::string_view category) {
  Words words;
  for (const model::LexiconEntry* entry : language.of_category(category)) {
    bool single = entry->phrase.find(' ') == entry->phrase.npos;
    if (single) words.insert(language.vocabulary->add(entry->phrase).id);
  }
  return words;
}

std::size_t ForceWords::after_modifiers(const std::vector<text::Token>& tokens,
                                        std::size_t at) const {
  constexpr std::size_t kMost = 5;  // "1st Guards Motorised Rifle Assault"
  std::size_t end = at;
  while (end < tokens.size() && end < at + kMost &&
         (among(modifiers_, tokens[end]) || tokens[end].shape == text::Shape::number)) {
    ++end;
  }
  return end;
}

std::optional<std::size_t> ForceWords::end(const std::vector<text::Token>& tokens,
                                           std::size_t at) const {
  std::size_t noun = after_modifiers(tokens, at);
  // "the Russian military said": the last of the modifiers may itself be the noun.
  if (noun > at && (noun == tokens.size() || !among(nouns_, tokens[noun]))) --noun;
  if (noun >= tokens.size() || !among(nouns_, tokens[noun])) return std::nullopt;
  auto barred = not_before_.find(tokens[noun].word->id);
  bool follows = barred != not_before_.end() && noun + 1 < tokens.size() && tokens[noun + 1].word &&
                 tokens[noun + 1].word->id == barred->second;
  if (follows) return std::nullopt;
  return noun;
}

bool ForceWords::deed(const std::vector<text::Token>& tokens, std::size_t at) const {
  std::size_t noun = after_modifiers(tokens, at);
  if (noun >= tokens.size()) return false;
  bool tail = noun == at && tokens[noun].lower.size() > 1 && tokens[noun].lower[0] == '-';
  return tail || among(deeds_, tokens[noun]);
}

}  // namespace tidemark::names
