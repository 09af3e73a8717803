// The theatre's actors, or its outlets, by every name that reports use for them.
//
// Names are matched on folded words (case, marks, apostrophes, hyphens and articles do not count),
// with two guards: an alias in capitals only ("IS", "SAA") matches capitals only, and an alias that
// starts with a capital does not match a lower-case word.
//
// Of several owners those win who fight in the war that is read of. Names that every war has,
// namely those without a capital ("the army", "regime forces") and those that begin with a number
// ("4th Division"), mean nobody in other wars than their owner's. An adjective ("Ukrainian") is a
// name with the forces behind it ("armoured units"), and alone before what somebody does or holds
// ("offensive", "-held").
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/language.hpp"
#include "model/war.hpp"
#include "names/force_words.hpp"
#include "text/phrase_trie.hpp"
#include "text/token.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names {

struct NameMatch {
  std::size_t last = 0;     // last token, inclusive
  std::vector<int> owners;  // as given to add; several only for generic names
  bool generic = false;     // a name that means its owner only by context
  bool common = false;      // a name that every war has
};

class NameIndex {
 public:
  // Keeps a reference to `language`, which must outlive it. `name` tells the index from others.
  NameIndex(const model::Language& language, std::string_view name);

  enum class Use : std::uint8_t { proper, generic, adjective };
  // All names of an owner are added before those of the next.
  void add(std::string_view name, int owner, Use use, model::WarSet wars = model::kEveryWar);

  // The longest name that starts at token `at`. Quotation marks inside a name are passed over.
  std::optional<NameMatch> match(const std::vector<text::Token>& tokens, std::size_t at,
                                 model::WarSet war = model::kEveryWar) const {
    return may_begin(tokens, at) ? longest(tokens, at, war) : std::nullopt;
  }

  // A unit that only has a number begins at token `at` ("72nd Brigade"): it may be of any of the
  // owners added here, who have many such.
  void add_numbered(int owner, model::WarSet wars) {
    numbered_.push_back({.owner = owner, .wars = wars});
  }
  std::optional<NameMatch> match_numbered(const std::vector<text::Token>& tokens, std::size_t at,
                                          model::WarSet war) const;

 private:
  struct Alias {
    int owner = 0;
    Use use = Use::proper;
    bool capitals_only = false;
    bool capitalised = false;
    bool common = false;  // every war has such a name
    model::WarSet wars = model::kEveryWar;
  };
  // Most tokens begin no name, which one load tells; nor do most articles, by the word behind them.
  bool may_begin(const std::vector<text::Token>& tokens, std::size_t at) const {
    for (std::size_t i = at; i < tokens.size(); ++i) {
      const text::Token& token = tokens[i];
      if (token.begins(bit_) || token.jointed || token.lower.empty()) return true;
      if (!token.article()) return i > at && token.shape == text::Shape::punctuation;
    }
    return false;
  }
  std::optional<NameMatch> longest(const std::vector<text::Token>& tokens, std::size_t at,
                                   model::WarSet war) const;
  int step(int node, const text::Token& token, bool& any) const;
  std::optional<std::size_t> end_of_adjective(const std::vector<text::Token>& tokens,
                                              std::size_t at) const;

  const model::Language& language_;
  std::uint64_t bit_ = 0;             // of the words with which names begin
  std::vector<std::string> clitics_;  // endings that are tokens of their own
  std::vector<Alias> aliases_, numbered_;
  text::PhraseTrie trie_;
  ForceWords forces_;
};

// The common names of each role that an actor may have (model::Actor::roles), as the language has
// them.
std::multimap<std::string, std::string_view, std::less<>> names_of_roles(
    const model::Language& language);

NameIndex index_actors(const theatre::Theatre& theatre, const model::Language& language);
NameIndex index_outlets(const theatre::Theatre& theatre, const model::Language& language);

// A token as the words that names are compared by: split at hyphens, apostrophes gone, articles
// dropped (so that an article gives no word at all).
std::vector<std::string> name_words(std::string_view lower, const model::Folding& folding);

}  // namespace tidemark::names
