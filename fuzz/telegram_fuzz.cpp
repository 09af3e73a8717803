// Telegram's export.
#include "fuzz/container.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tidemark::fuzz::try_container("{\"messages\":[", tidemark::fuzz::bytes_of(data, size),
                                "result.json");
  return 0;
}
