// SHA-256 (FIPS 180-4, through OpenSSL, which uses what the processor has for it): 32 bytes, or
// their 64 lower-case hexadecimal digits.
#pragma once

#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace tidemark::base {

using Sha256 = std::array<unsigned char, 32>;

// Of the parts one behind the other.
Sha256 sha256(std::initializer_list<std::string_view> parts);
std::string sha256_hex(std::string_view bytes);

}  // namespace tidemark::base
