#include "names/phrase_trie.hpp"

namespace tidemark::names {
namespace {

std::uint64_t edge(int node, int word) {
  return (std::uint64_t(std::uint32_t(node)) << 32) | std::uint32_t(word);
}

}  // namespace

void PhraseTrie::add(const std::vector<std::string>& words, Payload payload) {
  int node = kRoot;
  for (const std::string& word : words) {
    int id = word_ids_.emplace(word, int(word_ids_.size())).first->second;
    auto [it, fresh] = children_.emplace(edge(node, id), int(nodes_.size()));
    if (fresh) nodes_.emplace_back();
    node = it->second;
  }
  nodes_[node].payloads.push_back(payload);
}

int PhraseTrie::step(int node, std::string_view word) const {
  auto id = word_ids_.find(word);
  if (id == word_ids_.end()) return kNowhere;
  auto child = children_.find(edge(node, id->second));
  return child == children_.end() ? kNowhere : child->second;
}

}  // namespace tidemark::names
