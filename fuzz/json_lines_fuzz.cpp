// JSON lines.
#include "fuzz/container.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tidemark::fuzz::try_container("", tidemark::fuzz::bytes_of(data, size), "lines.jsonl");
  return 0;
}
