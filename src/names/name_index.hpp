// The theatre's actors, or its outlets, by every name that reports use for them.
//
// Names are matched on folded words (case, marks, apostrophes, hyphens and articles do not count), with
// two guards: an alias in capitals only ("IS", "SAA") matches capitals only, and an alias that starts
// with a capital does not match a lower-case word.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/folding.hpp"
#include "names/phrase_trie.hpp"
#include "text/token.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names {

struct NameMatch {
  std::size_t last = 0;         // last token, inclusive
  std::vector<int> owners;      // as given to add; several only for generic names
  bool generic = false;         // a name that means its owner only by context
};

class NameIndex {
 public:
  // Keeps a reference to `folding`, which must outlive it.
  explicit NameIndex(const model::Folding& folding) : folding_(folding) {}

  void add(std::string_view name, int owner, bool generic);

  // The longest name that starts at token `at`. Quotation marks inside a name are passed over.
  std::optional<NameMatch> match(const std::vector<text::Token>& tokens, std::size_t at) const;

 private:
  struct Alias {
    int owner = 0;
    bool generic = false;
    bool capitals_only = false;
    bool capitalised = false;
  };
  const model::Folding& folding_;
  std::vector<Alias> aliases_;
  PhraseTrie trie_;
};

NameIndex index_actors(const theatre::Theatre& theatre, const model::Folding& folding);
NameIndex index_outlets(const theatre::Theatre& theatre, const model::Folding& folding);

// A token as the words that names are compared by: split at hyphens, apostrophes gone, articles dropped
// (so that an article gives no word at all).
std::vector<std::string> name_words(const std::string& lower, const model::Folding& folding);

}  // namespace tidemark::names
