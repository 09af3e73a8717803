// Longest match of many word sequences at once: one automaton over words.
//
// Immutable after building; matching allocates nothing and takes time in proportion to the match.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tidemark::names {

class PhraseTrie {
 public:
  using Payload = int;

  // Several payloads may share one phrase. REQUIRES: !words.empty()
  void add(const std::vector<std::string>& words, Payload payload);

  // One step of matching; `kNowhere` ends it.
  static constexpr int kRoot = 0;
  static constexpr int kNowhere = -1;
  int step(int node, std::string_view word) const;
  // What ends at this node, in the order of adding.
  const std::vector<Payload>& payloads(int node) const { return nodes_[node].payloads; }

 private:
  struct Node {
    std::vector<Payload> payloads;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
  };

  std::vector<Node> nodes_{Node{}};
  std::unordered_map<std::string, int, Hash, std::equal_to<>> word_ids_;
  std::unordered_map<std::uint64_t, int> children_;  // (node, word id) → node
};

}  // namespace tidemark::names
