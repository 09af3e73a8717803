#include "text/phrase_trie.hpp"

#include <gtest/gtest.h>

#include <random>

namespace tidemark::text {
namespace {

using Phrase = std::vector<std::uint32_t>;

// The payloads of the longest phrase that `words` starts with, the slow way.
std::vector<int> slow(const std::vector<Phrase>& phrases, const Phrase& words) {
  std::size_t best = 0;
  std::vector<int> found;
  for (std::size_t i = 0; i < phrases.size(); ++i) {
    const Phrase& p = phrases[i];
    if (p.size() > words.size() || !std::equal(p.begin(), p.end(), words.begin())) continue;
    if (p.size() > best) found.clear();
    if (p.size() < best) continue;
    best = p.size();
    found.push_back(int(i));
  }
  return found;
}

std::vector<int> fast(const PhraseTrie& trie, const Phrase& words) {
  std::vector<int> found;
  int node = PhraseTrie::kRoot;
  for (std::uint32_t word : words) {
    node = trie.step(node, word);
    if (node == PhraseTrie::kNowhere) break;
    if (!trie.payloads(node).empty()) found = trie.payloads(node);
  }
  return found;
}

TEST(PhraseTrie, AgreesWithASlowSearchOnRandomPhrases) {
  std::mt19937 random(7);
  auto phrase = [&](int longest) {
    Phrase p(1 + random() % longest);
    for (std::uint32_t& word : p) word = std::uint32_t(random() % 3);
    return p;
  };
  int hits = 0;
  for (int round = 0; round < 200; ++round) {
    std::vector<Phrase> phrases;
    PhraseTrie trie;
    for (int i = 0; i < 12; ++i) {
      phrases.push_back(phrase(3));
      trie.add(phrases.back(), i);
    }
    for (int i = 0; i < 20; ++i) {
      Phrase words = phrase(5);
      EXPECT_EQ(fast(trie, words), slow(phrases, words));
      hits += !slow(phrases, words).empty();
    }
  }
  EXPECT_GT(hits, 1000);
}

}  // namespace
}  // namespace tidemark::text
