// A language's words as data: phrases with a category and features, read from languages/<id>/*.toml.
// The engine asks for categories; it contains no word of any language.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "model/folding.hpp"

namespace tidemark::model {

struct LexiconEntry {
  std::string phrase;    // lower case, words separated by one space
  std::string category;  // the table that it stands in: "month", "verb", "place_kind", …
  std::map<std::string, std::string> features;  // a bare value stands under "value"

  std::string_view feature(const std::string& name) const {
    auto it = features.find(name);
    return it == features.end() ? std::string_view() : std::string_view(it->second);
  }
};

struct Language {
  std::string id;  // ISO 639-1
  std::string name;
  std::vector<LexiconEntry> entries;
  Folding folding;

  std::vector<const LexiconEntry*> of_category(std::string_view category) const;
};

}  // namespace tidemark::model
