#include "model/vocabulary.hpp"

#include <algorithm>
#include <cstring>

namespace tidemark::model {
namespace {

constexpr std::uint64_t kSeeds[] = {0xA0761D6478BD642F, 0xE7037ED1A0B428DB};

// Both halves of the product, which depend on every bit of the factors.
std::uint64_t mix(std::uint64_t a, std::uint64_t b) {
  __extension__ using Wide = unsigned __int128;
  Wide product = Wide(a ^ kSeeds[0]) * (b ^ kSeeds[1]);
  return std::uint64_t(product) ^ std::uint64_t(product >> 64);
}

template <typename Integer>
std::uint64_t load(const char* from) {
  Integer value;
  std::memcpy(&value, from, sizeof value);
  return value;
}

}  // namespace

std::uint64_t spelling_hash(std::string_view text) {
  const char* at = text.data();
  std::size_t size = text.size();
  if (size < 4) {
    if (size == 0) return 0;
    auto byte = [&](std::size_t i) { return std::uint64_t(static_cast<unsigned char>(at[i])); };
    return mix(byte(0) << 16 | byte(size / 2) << 8 | byte(size - 1), size);
  }
  // The ends overlap in the middle unless the size is exactly twice theirs.
  if (size < 8)
    return mix(load<std::uint32_t>(at) << 32 | load<std::uint32_t>(at + size - 4), size);
  std::uint64_t hash = size;
  for (std::size_t done = 8; done < size; done += 8)
    hash = mix(load<std::uint64_t>(at + done - 8), hash);
  return mix(load<std::uint64_t>(at + size - 8), hash);
}

Word& Vocabulary::add(std::string_view text) {
  if (2 * (words_.size() + 1) > slots_.size()) grow();
  std::uint64_t hash = spelling_hash(text);
  Slot& slot = slots_[place_of(text, hash)];
  if (!slot.word) {
    words_.push_back({std::string(text), std::uint32_t(words_.size())});
    slot = {hash, &words_.back()};
  }
  return *slot.word;
}

std::uint64_t Vocabulary::bit_of_table(std::string_view name) {
  auto known = std::find(tables_.begin(), tables_.end(), name);
  std::size_t number = std::size_t(known - tables_.begin());
  if (known == tables_.end()) tables_.emplace_back(name);
  return std::uint64_t(1) << number % 64;
}

void Vocabulary::grow() {
  std::vector<Slot> old(std::max<std::size_t>(slots_.size() * 2, 64));
  old.swap(slots_);
  for (const Slot& slot : old) {
    if (slot.word) slots_[place_of(slot.word->text, slot.hash)] = slot;
  }
}

}  // namespace tidemark::model
