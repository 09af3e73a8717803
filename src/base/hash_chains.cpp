#include "base/hash_chains.hpp"

#include <bit>
#include <cstring>

namespace tidemark::base {
namespace {

constexpr std::size_t kFewestSlots = 16;

}  // namespace

std::uint64_t hash_of(std::string_view key, std::uint64_t seed) {
  std::uint64_t h = 0xcbf29ce484222325 ^ (seed * 0x9e3779b97f4a7c15) ^ key.size();
  auto mix = [&](std::size_t bytes) {
    std::uint64_t word = 0;
    std::memcpy(&word, key.data(), bytes);
    h = (h ^ word) * 0x9ddfea08eb382d69;
    h ^= h >> 32;
    key.remove_prefix(bytes);
  };
  while (key.size() >= sizeof h) mix(sizeof h);
  if (!key.empty()) mix(key.size());
  h *= 0xd6e8feb86659fd93;
  return h ^ (h >> 32);
}

void HashChains::reserve(std::size_t keys) {
  std::size_t slots = std::bit_ceil(keys + keys / 2 + kFewestSlots);
  if (slots > slots_.size()) rehash(slots);
}

void HashChains::add(std::uint64_t hash, Value value) {
  if ((used_ + 1) * 3 > slots_.size() * 2) rehash(std::bit_ceil(2 * used_ + kFewestSlots));
  std::size_t mask = slots_.size() - 1, at = hash & mask;
  while (slots_[at].first != kNone && slots_[at].hash != hash) at = (at + 1) & mask;
  Slot& slot = slots_[at];
  auto link = std::uint32_t(links_.size());
  links_.push_back({value, kNone});
  if (slot.first == kNone) {
    slot = {hash, link, link};
    ++used_;
  } else {
    links_[slot.last].next = link;
    slot.last = link;
  }
}

const HashChains::Slot* HashChains::slot_of(std::uint64_t hash) const {
  if (slots_.empty()) return nullptr;
  std::size_t mask = slots_.size() - 1, at = hash & mask;
  while (slots_[at].first != kNone) {
    if (slots_[at].hash == hash) return &slots_[at];
    at = (at + 1) & mask;
  }
  return nullptr;
}

void HashChains::rehash(std::size_t slots) {
  std::vector<Slot> old(slots);
  old.swap(slots_);
  std::size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.first == kNone) continue;
    std::size_t at = slot.hash & mask;
    while (slots_[at].first != kNone) at = (at + 1) & mask;
    slots_[at] = slot;
  }
}

}  // namespace tidemark::base
