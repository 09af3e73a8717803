#include "proof/digest.hpp"

#include <sodium.h>

#include <cassert>
#include <cstring>

namespace tidemark::proof {

Digest digest_of(std::string_view bytes) {
  Digest digest;
  assert(bytes.size() == digest.size());
  std::memcpy(digest.data(), bytes.data(), digest.size());
  return digest;
}

std::string to_hex(std::string_view bytes) {
  std::string text(2 * bytes.size() + 1, '\0');
  sodium_bin2hex(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()),
                 bytes.size());
  text.pop_back();  // the NUL that libsodium writes
  return text;
}

std::optional<std::string> from_hex(std::string_view text) {
  std::string bytes(text.size() / 2, '\0');
  std::size_t size = 0;
  const char* end = nullptr;
  int failed = sodium_hex2bin(reinterpret_cast<unsigned char*>(bytes.data()), bytes.size(),
                              text.data(), text.size(), nullptr, &size, &end);
  if (failed != 0 || end != text.data() + text.size() || text.size() % 2 != 0) return std::nullopt;
  return bytes;
}

std::optional<Digest> digest_from_hex(std::string_view text) {
  std::optional<std::string> bytes = from_hex(text);
  if (!bytes || bytes->size() != sizeof(Digest)) return std::nullopt;
  return digest_of(*bytes);
}

}  // namespace tidemark::proof
