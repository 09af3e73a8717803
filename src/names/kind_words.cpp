#include "names/kind_words.hpp"

#include <algorithm>

#include "base/csv.hpp"
#include "model/folding.hpp"

namespace tidemark::names {
namespace {

constexpr std::size_t kLongestKind = 3;  // "military air base"

// The place kind that the words from `first` to before `end` make up, if they do.
const Sense* kind_of(const std::vector<std::string>& words, std::size_t first, std::size_t end,
                     const Lexicon& lexicon) {
  std::vector<std::string> folded;
  for (std::size_t i = first; i < end; ++i) folded.push_back(model::fold_case(words[i]));
  return lexicon.find(std::span<const std::string>(folded), Category::place_kind);
}

std::string joined(const std::vector<std::string>& words, std::size_t first, std::size_t end) {
  std::string text;
  for (std::size_t i = first; i < end; ++i) text += (text.empty() ? "" : " ") + words[i];
  return text;
}

}  // namespace

std::vector<std::string> without_kind(std::string_view name, const Lexicon& lexicon) {
  std::vector<std::string> words = base::split_list(name, ' '), found;
  auto add = [&](const Sense& kind, std::string rest) {
    std::string_view head = kind.feature("head");
    if (!head.empty()) found.push_back(std::string(head) + " " + rest);
    found.push_back(std::move(rest));
  };
  std::size_t end = words.size();
  for (bool cut = true; cut && end > 1;) {  // "12th Division base": both words
    cut = false;
    for (std::size_t size = std::min(kLongestKind, end - 1); size > 0 && !cut; --size) {
      const Sense* kind = kind_of(words, end - size, end, lexicon);
      if (!kind) continue;
      end -= size;
      add(*kind, joined(words, 0, end));
      cut = true;
    }
  }
  if (words.size() > 1) {
    const Sense* kind = kind_of(words, 0, 1, lexicon);
    if (kind && kind->flag("before")) add(*kind, joined(words, 1, words.size()));
  }
  return found;
}

}  // namespace tidemark::names
