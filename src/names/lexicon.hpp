// A language's lexicon compiled for reading: phrases → senses with their features as enums.
//
// The categories and features are those that docs/languages.md lists; a feature value that the
// engine does not know is an error of its entry when the lexicon is compiled.
#pragma once

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/language.hpp"
#include "text/phrase_trie.hpp"
#include "text/token.hpp"

namespace tidemark::names {

enum class Category : std::uint8_t {
  determiner,
  preposition,
  conjunction,
  relative,
  subordinator,
  conditional,
  pronoun,
  actor_anaphor,
  place_anaphor,
  auxiliary,
  modal,
  negation,
  governor,
  verb,
  event_noun,
  support_noun,
  holding,
  holding_noun,
  compound_tail,
  force_noun,
  not_place,
  place_kind,
  direction,
  surroundings,
  partial,
  whole,
  place_adjective,
  list_opener,
  other_name,
  pair_suffix,
  name_connector,
  attribution,
  denial,
  speaker,
  aim,
  still,
  peaceful,
  adverb,
  group_noun,
  allegiance,
};

// Which frame a verb or event noun opens (languages/en/verbs.toml explains each).
enum class Frame : std::uint8_t {
  none,
  gain,
  oust,
  lose,
  leave,
  withdraw,
  fall,
  change,
  cede,
  join,
  under,
  hold,
  advance,
  clash,
  strike,
  attack,
  siege,
  movement,
  support,
  cause,
  say,
  govern,
  other,
};

enum class Effect : std::uint8_t { none, asserted, planned, conditional, negated, failed };
enum class Status : std::uint8_t { none, reported, claimed, denied, source };
enum class Role : std::uint8_t {
  none,
  of,
  at,
  on,
  over,
  near,
  to,
  from,
  by,
  against,
  with,
  along,
  between,
  for_,
  other,
};
enum class Tail : std::uint8_t { none, held, backed, led };
enum class Order : std::uint8_t { none, place_actor, actor_place, place_pronoun, place_nobody };

// Verb forms as a set.
enum Form : std::uint8_t { kBase = 1, kThird = 2, kPast = 4, kParticiple = 8, kIng = 16 };

struct Sense {
  Category category = Category::determiner;
  const model::LexiconEntry* entry = nullptr;
  std::uint8_t forms = 0;
  Frame frame = Frame::none;
  Effect effect = Effect::none;
  Status status = Status::none;
  Role role = Role::none;
  Tail tail = Tail::none;
  Order order = Order::none;

  std::string_view feature(const char* name) const { return entry->feature(name); }
  bool flag(const char* name) const { return entry->feature(name) == "yes"; }
};

// The senses of one phrase; borrowed from the lexicon.
class Senses {
 public:
  Senses() = default;
  Senses(std::span<const Sense* const> all, std::uint64_t categories)
      : all_(all), categories_(categories) {}

  bool empty() const { return all_.empty(); }
  auto begin() const { return all_.begin(); }
  auto end() const { return all_.end(); }
  bool has(Category category) const { return categories_ >> std::size_t(category) & 1; }
  bool has_any(std::initializer_list<Category> categories) const {
    std::uint64_t wanted = 0;
    for (Category category : categories) wanted |= std::uint64_t(1) << std::size_t(category);
    return categories_ & wanted;
  }
  // The first of that category, or null.
  const Sense* of(Category category) const {
    if (!has(category)) return nullptr;
    return *std::find_if(begin(), end(), [&](const Sense* s) { return s->category == category; });
  }

 private:
  std::span<const Sense* const> all_;
  std::uint64_t categories_ = 0;  // a bit for each
};

class Lexicon {
 public:
  // Keeps a reference to `language`, which must outlive it.
  Lexicon(const model::Language& language, base::Errors& errors);
  Lexicon(const Lexicon&) = delete;  // its parts point to each other
  Lexicon& operator=(const Lexicon&) = delete;

  const model::Language& language() const { return language_; }
  struct Match {
    std::size_t length = 0;  // in tokens; 0: no phrase begins here
    Senses senses;
  };
  // The longest phrase that begins at token `at`, endings of compounds aside.
  Match match(const std::vector<text::Token>& tokens, std::size_t at) const;
  // The senses of the phrase that two words make when others stand between them ("drove them out").
  Senses split_phrase(const text::Token& first, const text::Token& last) const;
  bool is_article(const std::string& word) const {
    return language_.folding.articles.contains(word);
  }
  // By its ending, whether or not a table knows it.
  bool is_plural(const text::Token& token) const;
  // The sense of a token such as "-held", as the tokenizer splits it off; empty for others.
  Senses compound_tail(const text::Token& token) const;
  // The sense of a single word in that category, or null.
  const Sense* find(std::string_view word, Category category) const {
    return find(language_.vocabulary->find(word), category);
  }
  const Sense* find(const text::Token& token, Category category) const {
    return find(token.word, category);
  }
  // The sense of a phrase of several words in that category, or null.
  const Sense* find(std::span<const std::string> words, Category category) const;
  // The word alone is a phrase of the lexicon.
  bool knows(const text::Token& token) const { return single(token.word) != nullptr; }

 private:
  // What ends at one node of the trie.
  struct Ending {
    std::vector<const Sense*> all,
        parts;                     // parts: of compounds, of pairs of names and of groups' names
    std::uint64_t categories = 0;  // of `all`
  };
  void add(std::string_view phrase, Sense sense);
  void gather(std::size_t node);
  const Ending* single(const model::Word* word) const;
  const Sense* find(const model::Word* word, Category category) const;

  const model::Language& language_;
  std::vector<Sense> senses_;
  text::PhraseTrie trie_;
  std::vector<Ending> endings_;  // by node
  std::vector<int> singles_;     // by word id: the node behind the root, or kNowhere
  std::vector<std::string> plural_endings_;
};

}  // namespace tidemark::names
