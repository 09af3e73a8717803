// What the fuzz targets share: their entry, their input, and how they say that a promise is broken.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <utility>

// What libFuzzer or replay.cpp calls with each input.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace tidemark::fuzz {

inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The first line, without its line break, and what follows it.
inline std::pair<std::string_view, std::string_view> split_first_line(std::string_view bytes) {
  std::size_t end = bytes.find('\n');
  if (end == bytes.npos) return {bytes, {}};
  return {bytes.substr(0, end), bytes.substr(end + 1)};
}

// Ends the program when a promise is broken: an assert would be silent in a release build.
inline void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

}  // namespace tidemark::fuzz
