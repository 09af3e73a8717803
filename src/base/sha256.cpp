#include "base/sha256.hpp"

#include <openssl/evp.h>

#include <memory>

namespace tidemark::base {
namespace {

struct Free {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};

}  // namespace

Sha256 sha256(std::initializer_list<std::string_view> parts) {
  // Finding the algorithm and making a context cost more than hashing a line.
  static const EVP_MD* const algorithm = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  thread_local const std::unique_ptr<EVP_MD_CTX, Free> context(EVP_MD_CTX_new());
  EVP_DigestInit_ex2(context.get(), algorithm, nullptr);
  for (std::string_view part : parts) {
    EVP_DigestUpdate(context.get(), part.data(), part.size());
  }
  Sha256 digest;
  EVP_DigestFinal_ex(context.get(), digest.data(), nullptr);
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string hex;
  hex.reserve(2 * sizeof(Sha256));
  for (unsigned char byte : sha256({bytes})) {
    hex += kDigits[byte >> 4];
    hex += kDigits[byte & 15];
  }
  return hex;
}

}  // namespace tidemark::base
