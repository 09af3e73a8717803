// Bytes as text of 64 letters (RFC 4648), with padding and without line breaks.
#pragma once

#include <string>
#include <string_view>

namespace tidemark::base {

std::string base64(std::string_view bytes);

}  // namespace tidemark::base
