// Short lists of numbers by key: 64-bit hash of the key → values in the order of adding.
//
// Keys are not kept: a caller that cannot bear two keys with one hash compares them itself, which
// it can since its values lead back to its keys. Adding takes amortised constant time and no
// allocation for each key, so that indexes over hundreds of thousands of names are built while they
// are read.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace tidemark::base {

// Multiplies and folds eight bytes at a time, so that any change within eight changes it; the same
// on every little-endian machine, as hashes may be written to files. Not against an adversary.
std::uint64_t hash_of(std::string_view key, std::uint64_t seed = 0);

class HashChains {
 public:
  using Value = std::uint32_t;

  void reserve(std::size_t keys);
  void add(std::uint64_t hash, Value value);
  bool contains(std::uint64_t hash) const { return slot_of(hash) != nullptr; }

  // Calls `use(value)` for each value of the key, until it returns false.
  template <typename Use>
  void each(std::uint64_t hash, Use use) const {
    const Slot* slot = slot_of(hash);
    for (std::uint32_t i = slot ? slot->first : kNone; i != kNone; i = links_[i].next) {
      if (!use(links_[i].value)) return;
    }
  }

 private:
  static constexpr std::uint32_t kNone = 0xffffffff;
  struct Slot {
    std::uint64_t hash = 0;
    std::uint32_t first = kNone, last = kNone;  // first is kNone in an empty slot
  };
  struct Link {
    Value value;
    std::uint32_t next;
  };

  const Slot* slot_of(std::uint64_t hash) const;
  void rehash(std::size_t slots);

  std::vector<Slot> slots_;  // a power of two, at most two thirds full; linear probing
  std::size_t used_ = 0;
  std::vector<Link> links_;
};

}  // namespace tidemark::base
