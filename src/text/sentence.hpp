// Sentences of the clean text, in order, without overlap. Every byte that is not white space belongs
// to exactly one sentence; furniture (donation appeals, copyright, related articles, bylines) is
// marked, not dropped, so that offsets and counts stay honest.
#pragma once

#include <string_view>
#include <vector>

#include "base/range.hpp"
#include "model/language.hpp"

namespace tidemark::text {

enum class Role { headline, body, furniture };

struct Sentence {
  base::ByteRange range;
  Role role = Role::body;
  int paragraph = 0;  // counts from 0; a blank line or block element ends one
};

class SentenceSplitter {
 public:
  explicit SentenceSplitter(const model::Language& language);
  std::vector<Sentence> split(std::string_view text) const;

 private:
  std::vector<std::string> abbreviations_;
  std::vector<model::LexiconEntry> furniture_;
};

std::string to_text(const std::vector<Sentence>& sentences, std::string_view text);

}  // namespace tidemark::text
