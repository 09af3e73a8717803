#include "text/phrase_trie.hpp"

namespace tidemark::text {

static_assert(PhraseTrie::kNowhere == base::FlatMap::kAbsent);

void PhraseTrie::add(const std::vector<std::uint32_t>& words, Payload payload) {
  int node = kRoot;
  for (std::uint32_t word : words) {
    node = children_.emplace(edge(node, word), int(payloads_.size()));
    if (std::size_t(node) == payloads_.size()) payloads_.emplace_back();
  }
  payloads_[std::size_t(node)].push_back(payload);
}

}  // namespace tidemark::text
