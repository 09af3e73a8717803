// SHA-256 (FIPS 180-4, through OpenSSL, which uses what the processor has for it) as 64 lower-case
// hexadecimal digits.
#pragma once

#include <string>
#include <string_view>

namespace tidemark::base {

std::string sha256_hex(std::string_view bytes);

}  // namespace tidemark::base
