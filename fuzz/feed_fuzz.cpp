// RSS and Atom.
#include "fuzz/container.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tidemark::fuzz::try_container("<rss>", tidemark::fuzz::bytes_of(data, size), "feed.xml");
  return 0;
}
