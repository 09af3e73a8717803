// Parties that no table knows, by the words of their name and those around it: "the Northern Lions
// Brigade captured P", "fighters of the 5th Brigade". One sentence's tokens, by their numbers.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <string_view>
#include <vector>

#include "names/lexicon.hpp"
#include "text/token.hpp"

namespace tidemark::names {

class PartyWords {
 public:
  // Both must outlive this.
  PartyWords(const Lexicon& lexicon, const std::vector<text::Token>& tokens)
      : lexicon_(lexicon), tokens_(tokens) {}

  // Whether these words name a group. One that is named like a base ("Brigade") must act, be acted
  // against, or have people.
  bool is_group(std::size_t first, std::size_t last) const;
  // "the Northern Liberation [Front]": what an actor is called by one word ends the name of
  // another.
  bool ends_name(std::size_t i) const;
  // "elements of the [72nd Brigade]"
  bool people_of(std::size_t at) const;
  // "the 72nd Brigade [left]", "[, which left]"
  bool acts(std::size_t at) const;
  // "by the [Northern Lions Brigade]", "clashes with the …", "took P from the …", "P fell to the …"
  bool opposed(std::size_t at) const;

 private:
  const text::Token& token(std::size_t i) const { return tokens_[i]; }
  bool is_number(std::size_t i) const { return token(i).shape == text::Shape::number; }
  const Sense* preposition(std::size_t i) const {
    return lexicon_.find(token(i), Category::preposition);
  }
  // The first of the articles before.
  std::size_t with_article(std::size_t at) const;
  // The word tells of a group where it stands first, last, or wherever it stands.
  bool stands(std::size_t i, std::string_view where) const;
  bool is_numbered_group(std::size_t first, std::size_t last) const;
  // "on the Kherson Front"
  bool located(std::size_t at) const;
  // "between A and the [Northern Lions Brigade]"
  bool between_before(std::size_t at) const;
  // A verb or noun of one of those frames stands before, in the same part of the sentence.
  bool told_before(std::size_t at, std::initializer_list<Frame> frames) const;

  const Lexicon& lexicon_;
  const std::vector<text::Token>& tokens_;
};

}  // namespace tidemark::names
