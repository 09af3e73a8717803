// A language's lexicon compiled for reading: phrases → senses with their features as enums.
//
// The categories and features are those that docs/languages.md lists; a feature value that the engine
// does not know is an error of its entry when the lexicon is compiled.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "model/language.hpp"
#include "names/phrase_trie.hpp"

namespace tidemark::names {

enum class Category : std::uint8_t {
  determiner, preposition, conjunction, relative, subordinator, conditional, pronoun, actor_anaphor,
  place_anaphor, auxiliary, modal, negation, governor, verb, event_noun, support_noun, holding,
  compound_tail, force_noun, not_place, place_kind, direction, surroundings, partial, whole,
  place_adjective, list_opener, name_connector, attribution, speaker, aim, still, peaceful, adverb,
};

// Which frame a verb or event noun opens (languages/en/verbs.toml explains each).
enum class Frame : std::uint8_t {
  none, gain, oust, lose, leave, withdraw, fall, change, cede, join, under, hold, advance, clash,
  strike, attack, siege, movement, support, cause, say, govern, other,
};

enum class Effect : std::uint8_t { none, asserted, planned, conditional, negated, failed };
enum class Status : std::uint8_t { none, reported, claimed, denied, source };
enum class Role : std::uint8_t {
  none, of, at, on, over, near, to, from, by, against, with, along, between, for_, other,
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

class Lexicon {
 public:
  // Keeps a reference to `language`, which must outlive it.
  Lexicon(const model::Language& language, base::Errors& errors);

  const model::Language& language() const { return language_; }
  const PhraseTrie& trie() const { return trie_; }
  const Sense& sense(int payload) const { return senses_[payload]; }
  bool is_article(const std::string& word) const { return language_.folding.articles.contains(word); }
  // The sense of a single word in that category, or null.
  const Sense* find(std::string_view word, Category category) const;

 private:
  void add(std::string_view phrase, Sense sense);

  const model::Language& language_;
  std::vector<Sense> senses_;
  PhraseTrie trie_;
};

}  // namespace tidemark::names
