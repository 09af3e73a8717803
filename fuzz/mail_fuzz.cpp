// Mailboxes: what follows a separator.
#include "fuzz/container.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tidemark::fuzz::try_container("From a Sat Jun 10 2017\nFrom: a\n",
                                tidemark::fuzz::bytes_of(data, size), "box");
  return 0;
}
