// Mutates text by words: half of the mutations put a phrase of the language into it, so that the
// fuzzer gets past the tokens to what reads them.
#include <algorithm>
#include <cstring>

#include "fuzz/input.hpp"
#include "names/testing/small_theatre.hpp"

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t max_size);

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                               std::size_t max_size, unsigned seed) {
  static const auto& entries = tidemark::names::testing::english().entries;
  if (seed % 2 == 0) return LLVMFuzzerMutate(data, size, max_size);
  std::string phrase = " " + entries[(seed / 2) % entries.size()].phrase + " ";
  if (size + phrase.size() > max_size) return LLVMFuzzerMutate(data, size, max_size);
  std::size_t at = size == 0 ? 0 : (seed / 7) % size;
  while (at < size && data[at] != ' ') ++at;
  std::memmove(data + at + phrase.size(), data + at, size - at);
  std::copy(phrase.begin(), phrase.end(), data + at);
  return size + phrase.size();
}
