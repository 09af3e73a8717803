// Sentences of the clean text, in order, without overlap. Every byte that is not white space
// belongs to exactly one sentence; furniture (donation appeals, copyright, related articles,
// bylines) is marked, not dropped, so that offsets and counts stay honest. Linear in the text.
// Their tokens and times are found once, for all that is read from them.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "base/range.hpp"
#include "model/language.hpp"
#include "model/source.hpp"
#include "text/furniture.hpp"
#include "text/time.hpp"
#include "text/token.hpp"

namespace tidemark::text {

struct Sentence {
  base::ByteRange range;
  Role role = Role::body;
  int paragraph = 0;  // counts from 0; a blank line or block element ends one
  std::vector<Token> tokens;
  std::vector<TimeMention> times;
};

class SentenceSplitter {
 public:
  // The theatre's outlets tell lines with only an outlet's name from headlines.
  explicit SentenceSplitter(const model::Language& language,
                            const std::vector<model::Source>& outlets = {});
  std::vector<Sentence> split(std::string_view text) const;

 private:
  std::vector<Token> tokens_of(std::string_view text, base::ByteRange range,
                               std::vector<Token>& paragraph, std::size_t& next) const;
  bool ends_at(std::string_view text, base::ByteRange paragraph, std::size_t begin,
               std::size_t stop, std::size_t after) const;

  // abbreviations.toml says what the values mean.
  std::unordered_map<std::string, std::string> abbreviations_;
  std::unordered_set<std::string> openers_;  // words that begin a sentence if capitalised
  Tokenizer tokenizer_;
  TimeFinder times_;
  FurnitureSpotter furniture_;
};

std::string to_text(const std::vector<Sentence>& sentences, std::string_view text);

}  // namespace tidemark::text
