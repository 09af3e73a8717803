// SHA-256 digests as 32 bytes, and their 64 lower-case hexadecimal digits.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/sha256.hpp"

namespace tidemark::proof {

using Digest = base::Sha256;
using base::sha256;

inline std::string_view bytes_of(const Digest& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}
// REQUIRES: bytes.size() == 32
Digest digest_of(std::string_view bytes);

std::string to_hex(std::string_view bytes);
inline std::string to_hex(const Digest& digest) { return to_hex(bytes_of(digest)); }
// Nothing when the text has another digit or half a byte.
std::optional<std::string> from_hex(std::string_view text);
std::optional<Digest> digest_from_hex(std::string_view text);

}  // namespace tidemark::proof
