// A language's words as data: phrases with a category and features, read from languages/<id>/*.toml.
// The engine asks for categories; it contains no word of any language.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "model/folding.hpp"
#include "model/vocabulary.hpp"

namespace tidemark::model {

struct LexiconEntry {
  std::string phrase;    // lower case, words separated by one space
  std::string category;  // the table that it stands in: "month", "verb", "place_kind", …
  // A bare value stands under "value".
  std::map<std::string, std::string, std::less<>> features;

  std::string_view feature(std::string_view name) const {
    auto it = features.find(name);
    return it == features.end() ? std::string_view() : std::string_view(it->second);
  }
};

struct Language {
  std::string id;  // ISO 639-1
  std::string name;
  std::vector<LexiconEntry> entries;
  Folding folding;
  // The words of all tables that were built from this language; copies of it share them.
  std::shared_ptr<Vocabulary> vocabulary = std::make_shared<Vocabulary>();

  std::vector<const LexiconEntry*> of_category(std::string_view category) const;
};

}  // namespace tidemark::model
