#include "base/base64.hpp"

#include <openssl/evp.h>

namespace tidemark::base {

std::string base64(std::string_view bytes) {
  std::string text((bytes.size() + 2) / 3 * 4 + 1, '\0');  // and the zero that OpenSSL ends it with
  const auto* from = reinterpret_cast<const unsigned char*>(bytes.data());
  const int length =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(text.data()), from, int(bytes.size()));
  text.resize(std::size_t(length));
  return text;
}

}  // namespace tidemark::base
