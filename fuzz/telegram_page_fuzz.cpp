// The public page of a Telegram channel.
#include "fuzz/container.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  tidemark::fuzz::try_container("<div class=\"tgme_channel_history\">",
                                tidemark::fuzz::bytes_of(data, size), "page.html");
  return 0;
}
