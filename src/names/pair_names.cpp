#include "names/pair_names.hpp"

#include <algorithm>
#include <vector>

#include "base/csv.hpp"
#include "model/folding.hpp"
#include "names/name_index.hpp"

namespace tidemark::names {
namespace {

// "al-Tahtani", "Tahtani": nothing but articles and one word of the pair.
bool tells_apart(const std::string& word, const Lexicon& lexicon) {
  std::vector<std::string> parts = name_words(model::fold_case(word), lexicon.language().folding);
  return parts.size() == 1 && lexicon.find(parts.front(), Category::pair_suffix);
}

}  // namespace

std::string completed_pair(std::string_view before, std::string_view name, const Lexicon& lexicon) {
  if (before.find(' ') == before.npos) return {};
  std::vector<std::string> head = base::split_list(before, ' ');
  if (head.size() < 2 || !tells_apart(head.back(), lexicon)) return {};
  std::vector<std::string> tail = base::split_list(name, ' ');
  if (tail.empty() || !tells_apart(tail.back(), lexicon)) return {};
  auto article = [&](const std::string& word) {
    return lexicon.is_article(model::fold_case(word));
  };
  if (!std::all_of(tail.begin(), tail.end() - 1, article)) return {};
  head.back() = tail.back();
  std::string whole;
  for (const std::string& word : head) whole += (whole.empty() ? "" : " ") + word;
  return whole;
}

}  // namespace tidemark::names
