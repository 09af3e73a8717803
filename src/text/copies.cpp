#include "text/copies.hpp"

#include <algorithm>

#include "model/folding.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kRunWords = 5;

std::uint64_t mixed(std::uint64_t hash, std::uint64_t value) {  // FNV-1a
  return (hash ^ value) * 0x100000001b3u;
}

std::uint64_t hash_of(std::string_view word) {
  std::uint64_t hash = 0xcbf29ce484222325u;
  for (unsigned char byte : word) hash = mixed(hash, byte);
  return hash;
}

std::vector<std::uint64_t> words_of(std::string_view text) {
  std::string folded = model::fold_case(text);
  std::vector<std::uint64_t> words;
  std::size_t begin = 0;
  for (std::size_t at = 0; at <= folded.size();) {
    CodePoint c = code_point_at(folded, at);
    if (!is_word(c.value)) {
      if (at > begin) words.push_back(hash_of(std::string_view(folded).substr(begin, at - begin)));
      begin = at + c.size;
    }
    at += std::max<std::size_t>(c.size, 1);
  }
  return words;
}

// Sorted, each once. A text of fewer words than a run is one run.
std::vector<std::uint64_t> runs_of(std::string_view text) {
  std::vector<std::uint64_t> words = words_of(text), runs;
  std::size_t length = std::min(kRunWords, words.size());
  for (std::size_t i = 0; length > 0 && i + length <= words.size(); ++i) {
    std::uint64_t run = hash_of({});
    for (std::size_t j = i; j < i + length; ++j) run = mixed(run, words[j]);
    runs.push_back(run);
  }
  std::ranges::sort(runs);
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return runs;
}

// Of a text with `own` runs, `shared` of which stand in an original of `theirs`.
bool is_copy(std::size_t shared, std::size_t own, std::size_t theirs) {
  if (shared == own && own == theirs) return true;
  bool taken = double(shared) >= CopyFinder::kCopied * double(own);
  bool carried = double(shared) >= CopyFinder::kCopied * double(theirs) && 2 * shared >= own;
  return shared >= CopyFinder::kLeastRuns && (taken || carried);
}

}  // namespace

std::optional<std::string> CopyFinder::add(const std::string& id, std::string_view text) {
  std::vector<std::uint64_t> runs = runs_of(text);
  std::vector<std::size_t> shared(originals_.size());
  for (std::uint64_t run : runs) {
    auto held = holders_.find(run);
    if (held == holders_.end()) continue;
    for (std::uint32_t original : held->second) ++shared[original];
  }
  std::size_t most = 0;  // runs shared with the best original so far
  const Original* best = nullptr;
  for (std::size_t i = 0; i < shared.size(); ++i) {
    if (shared[i] <= most || !is_copy(shared[i], runs.size(), originals_[i].runs)) continue;
    most = shared[i];
    best = &originals_[i];
  }
  if (best) return best->id;
  for (std::uint64_t run : runs) holders_[run].push_back(std::uint32_t(originals_.size()));
  originals_.push_back({id, runs.size()});
  return std::nullopt;
}

}  // namespace tidemark::text
