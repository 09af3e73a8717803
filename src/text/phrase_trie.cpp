#include "text/phrase_trie.hpp"

namespace tidemark::text {

static_assert(PhraseTrie::kNowhere == base::FlatMap::kAbsent);

void PhraseTrie::add(const std::vector<std::uint32_t>& words, Payload payload) {
  int node = kRoot;
  for (std::uint32_t word : words) {
    nodes_[std::size_t(node)].words |= std::uint64_t(1) << word % 64;
    node = children_.emplace(edge(node, word), int(nodes_.size()));
    if (std::size_t(node) == nodes_.size()) nodes_.emplace_back();
  }
  nodes_[std::size_t(node)].payloads.push_back(payload);
}

}  // namespace tidemark::text
