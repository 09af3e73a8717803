// Longest match of many word sequences at once: one automaton over words.
//
// Words are numbers (model::Word::id). Immutable after building; matching allocates nothing and
// takes time in proportion to the match.
#pragma once

#include <cstdint>
#include <vector>

#include "base/flat_map.hpp"

namespace tidemark::text {

class PhraseTrie {
 public:
  using Payload = int;

  // Several payloads may share one phrase. REQUIRES: !words.empty()
  void add(const std::vector<std::uint32_t>& words, Payload payload);

  // One step of matching; `kNowhere` ends it.
  static constexpr int kRoot = 0;
  static constexpr int kNowhere = -1;
  int step(int node, std::uint32_t word) const {
    bool may = nodes_[std::size_t(node)].words >> word % 64 & 1;
    return may ? children_.find(edge(node, word)) : kNowhere;
  }
  // What ends at this node, in the order of adding.
  const std::vector<Payload>& payloads(int node) const {
    return nodes_[std::size_t(node)].payloads;
  }
  std::size_t nodes() const { return nodes_.size(); }

 private:
  static std::uint64_t edge(int node, std::uint32_t word) {
    return std::uint64_t(std::uint32_t(node)) << 32 | word;
  }

  struct Node {
    std::uint64_t words = 0;  // bits of the words that lead on, most of which no text brings next
    std::vector<Payload> payloads;
  };
  std::vector<Node> nodes_{1};
  base::FlatMap children_;  // (node, word) → node
};

}  // namespace tidemark::text
