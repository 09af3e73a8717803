// Which war a report is about, decided before it is read: "the army" and "the rebels" are then that
// war's.
//
// Every name of a party, and every name of a country, people, province or town that the table of
// wars has, is a mention; one that belongs to several wars counts for each in equal parts. Another
// war than the theatre's own is chosen when its mentions outweigh those of every other.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "names/name_index.hpp"
#include "text/sentence.hpp"
#include "theatre/theatre.hpp"

namespace tidemark::names {

class WarFinder {
 public:
  // All must outlive it. Adds its words to the language's vocabulary, as NameIndex does.
  WarFinder(const theatre::Theatre& theatre, const model::Language& language,
            const NameIndex& actors);

  // Index into Theatre::wars; 0, the theatre's own, when nothing speaks for another. What was
  // weighed is appended to `explanation` when it is given.
  std::size_t find(const std::vector<text::Sentence>& sentences, std::string_view text,
                   std::string* explanation = nullptr) const;

 private:
  struct Mention {
    std::size_t last = 0;  // token
    model::WarSet wars = 0;
  };
  // The name that begins at token `at`; of no war when none does.
  Mention mention(const std::vector<text::Token>& tokens, std::size_t at) const;
  std::string explain(const std::vector<double>& weights, std::size_t chosen,
                      const std::vector<std::vector<std::string_view>>& names) const;

  const theatre::Theatre& theatre_;
  const NameIndex& actors_;
  NameIndex names_;  // of the wars; owners are indexes into Theatre::wars
};

}  // namespace tidemark::names
