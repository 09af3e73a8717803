// Texts of C libraries, which may be missing.
#pragma once

#include <string>

namespace tidemark::base {

inline std::string text_or_empty(const char* text) { return text ? text : ""; }

}  // namespace tidemark::base
