#include "model/language.hpp"

namespace tidemark::model {

std::vector<const LexiconEntry*> Language::of_category(std::string_view category) const {
  std::vector<const LexiconEntry*> found;
  for (const LexiconEntry& entry : entries) {
    if (entry.category == category) found.push_back(&entry);
  }
  return found;
}

}  // namespace tidemark::model
