// A language's words as data: phrases with a category and features, read from
// languages/<id>/*.toml. The engine asks for categories; it contains no word of any language.
#pragma once

#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/folding.hpp"
#include "model/vocabulary.hpp"

namespace tidemark::model {

// The features of an entry by name: few, and asked for at every word, so that a list beats a tree.
class Features {
 public:
  Features() = default;
  Features(std::initializer_list<std::pair<std::string, std::string>> all) : all_(all) {}

  // "" when there is none of that name.
  std::string_view operator[](std::string_view name) const {
    const std::string* value = find(name);
    return value ? std::string_view(*value) : std::string_view();
  }
  bool contains(std::string_view name) const { return find(name) != nullptr; }
  void set(std::string name, std::string value) {
    remove(name);
    all_.emplace_back(std::move(name), std::move(value));
  }
  void remove(std::string_view name) {
    std::erase_if(all_, [&](const auto& feature) { return feature.first == name; });
  }

 private:
  const std::string* find(std::string_view name) const {
    for (const auto& [known, value] : all_) {
      if (known == name) return &value;
    }
    return nullptr;
  }

  std::vector<std::pair<std::string, std::string>> all_;
};

struct LexiconEntry {
  std::string phrase;    // lower case, words separated by one space
  std::string category;  // the table that it stands in: "month", "verb", "place_kind", …
  // A bare value stands under "value".
  Features features;

  std::string_view feature(std::string_view name) const { return features[name]; }
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
