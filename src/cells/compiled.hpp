// A complex as bytes, so that it is cut once and loaded in milliseconds.
//
// Layout: "TMCELLS2", the SHA-256 of all that follows it, the key, then the complex; numbers as
// this machine stores them, so files are a cache and not for exchange.
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "cells/complex.hpp"

namespace tidemark::cells {

// Changes with everything that a complex depends on.
std::string key_of(const Country& country, const Options& options);

std::string pack(const Complex& complex, std::string_view key);
// Fails on bytes that are no complex, are damaged, or have another key.
base::Result<Complex> unpack(std::string_view bytes, std::string_view key);

}  // namespace tidemark::cells
