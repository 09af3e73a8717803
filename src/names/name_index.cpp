#include "names/name_index.hpp"

#include <algorithm>

namespace tidemark::names {
namespace {

bool is_quote(const text::Token& token) {
  return token.shape == text::Shape::punctuation &&
         (token.lower == "\"" || token.lower == "'" || token.lower == "“" || token.lower == "”" ||
          token.lower == "«" || token.lower == "»");
}

bool has_lower_case(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool has_upper_case(std::string_view text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

std::vector<std::string> name_words(const std::string& lower, const model::Folding& folding) {
  std::vector<std::string> words;
  std::string word;
  auto finish = [&] {
    if (!word.empty() && !folding.articles.contains(word)) words.push_back(word);
    word.clear();
  };
  for (char c : lower) {
    if (c == '-') finish();
    else if (c != '\'' && c != '.' && c != '`') word += c;
  }
  finish();
  return words;
}

NameIndex index_actors(const theatre::Theatre& theatre, const model::Language& language) {
  NameIndex index(language, "actor");
  for (std::size_t i = 0; i < theatre.actors.size(); ++i) {
    const model::Actor& actor = theatre.actors[i];
    index.add(actor.name, int(i), false);
    for (const std::string& alias : actor.aliases) index.add(alias, int(i), false);
    for (const std::string& generic : actor.generic) index.add(generic, int(i), true);
  }
  return index;
}

NameIndex index_outlets(const theatre::Theatre& theatre, const model::Language& language) {
  NameIndex index(language, "outlet");
  for (std::size_t i = 0; i < theatre.outlets.size(); ++i) {
    const model::Source& outlet = theatre.outlets[i];
    index.add(outlet.name, int(i), false);
    for (const std::string& alias : outlet.aliases) index.add(alias, int(i), false);
  }
  return index;
}

NameIndex::NameIndex(const model::Language& language, std::string_view name)
    : language_(language),
      bit_(language.vocabulary->bit_of_table(name)),
      articles_(language.vocabulary->bit_of_table("article")) {
  for (const std::string& article : language.folding.articles) {
    language.vocabulary->add(article).begins |= articles_;
  }
}

void NameIndex::add(std::string_view name, int owner, bool generic) {
  std::vector<std::string> words;
  std::string lower = model::fold_case(name);
  std::size_t at = 0;
  while (at <= lower.size()) {
    std::size_t space = std::min(lower.find(' ', at), lower.size());
    for (std::string& word : name_words(lower.substr(at, space - at), language_.folding)) {
      // Tokens end before a possessive, so names must as well: "Assad's forces" is assad, s, forces.
      if (word.size() > 2 && lower.substr(at, space - at).ends_with("'s") && word.ends_with("s")) {
        words.push_back(word.substr(0, word.size() - 1));
        words.push_back("s");
      } else {
        words.push_back(std::move(word));
      }
    }
    at = space + 1;
  }
  if (words.empty()) return;
  Alias alias{owner, generic, !has_lower_case(name) && has_upper_case(name),
              name[0] >= 'A' && name[0] <= 'Z'};
  aliases_.push_back(alias);
  std::vector<std::uint32_t> ids;
  for (const std::string& text : words) {
    model::Word& word = language_.vocabulary->add(text);
    if (ids.empty()) word.begins |= bit_;
    ids.push_back(word.id);
  }
  trie_.add(ids, int(aliases_.size()) - 1);
}

// Over the words of one token; `any` tells whether there were some.
int NameIndex::step(int node, const text::Token& token, bool& any) const {
  if (token.jointed) {
    for (const std::string& text : name_words(token.lower, language_.folding)) {
      any = true;
      const model::Word* word = language_.vocabulary->find(text);
      node = word ? trie_.step(node, word->id) : text::PhraseTrie::kNowhere;
      if (node == text::PhraseTrie::kNowhere) break;
    }
    return node;
  }
  bool article = token.begins(articles_) && language_.folding.articles.contains(token.lower);
  if (article || token.lower.empty()) return node;
  any = true;
  bool may_go_on = node == text::PhraseTrie::kRoot ? token.begins(bit_) : token.word != nullptr;
  return may_go_on ? trie_.step(node, token.word->id) : text::PhraseTrie::kNowhere;
}

std::optional<NameMatch> NameIndex::longest(const std::vector<text::Token>& tokens,
                                            std::size_t at) const {
  std::optional<NameMatch> best;
  int node = text::PhraseTrie::kRoot;
  bool all_upper = true;
  std::optional<std::size_t> first_word;  // the first token that gave a word
  for (std::size_t i = at; i < tokens.size() && i < at + 16; ++i) {
    const text::Token& token = tokens[i];
    if (is_quote(token)) {
      if (i == at) return best;
      continue;
    }
    if (token.shape == text::Shape::punctuation) break;
    bool any = false;
    node = step(node, token, any);
    if (node == text::PhraseTrie::kNowhere) return best;
    if (!any) continue;
    if (!first_word) first_word = i;
    all_upper = all_upper && token.shape == text::Shape::upper;
    bool starts_lower = tokens[*first_word].shape == text::Shape::lower;
    NameMatch found{i, {}, true};
    for (int payload : trie_.payloads(node)) {
      const Alias& alias = aliases_[payload];
      if (alias.capitals_only && !all_upper) continue;
      if (alias.capitalised && starts_lower) continue;
      // A proper name wins over generic uses of the same words.
      if (found.generic && !alias.generic) found.owners.clear();
      if (!found.generic && alias.generic) continue;
      found.generic = alias.generic;
      bool known = std::find(found.owners.begin(), found.owners.end(), alias.owner) !=
                   found.owners.end();
      if (!known) found.owners.push_back(alias.owner);
    }
    if (!found.owners.empty()) best = std::move(found);
  }
  return best;
}

}  // namespace tidemark::names
