// A map from 64-bit keys to ints for the innermost loops: one array, linear probing, no removal.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tidemark::base {

class FlatMap {
 public:
  static constexpr int kAbsent = -1;

  // The value of `key`, which becomes `value` if it had none. REQUIRES: value >= 0
  int emplace(std::uint64_t key, int value) {
    if (2 * (size_ + 1) > slots_.size()) grow();
    Slot& slot = slots_[place_of(key)];
    if (slot.value == kAbsent) {
      slot = {key, value};
      ++size_;
    }
    return slot.value;
  }

  int find(std::uint64_t key) const {
    return slots_.empty() ? kAbsent : slots_[place_of(key)].value;
  }
  std::size_t size() const { return size_; }

 private:
  struct Slot {
    std::uint64_t key = 0;
    int value = kAbsent;
  };

  // Where the key stands or would stand. The array is never full.
  std::size_t place_of(std::uint64_t key) const {
    std::uint64_t mixed = key * 0x9E3779B97F4A7C15;  // Fibonacci hashing: the high bits are good
    std::size_t at = (mixed >> 32) & (slots_.size() - 1);
    while (slots_[at].value != kAbsent && slots_[at].key != key)
      at = (at + 1) & (slots_.size() - 1);
    return at;
  }

  void grow() {
    std::vector<Slot> old(slots_.empty() ? 16 : slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.value != kAbsent) slots_[place_of(slot.key)] = slot;
    }
  }

  std::vector<Slot> slots_;  // a power of two of them
  std::size_t size_ = 0;
};

}  // namespace tidemark::base
