#include "base/result.hpp"

#include <fmt/format.h>

namespace tidemark::base {

std::string Error::to_text() const {
  std::string text = file;
  if (line > 0) text += fmt::format("{}{}", text.empty() ? "line " : ":", line);
  if (line > 0 && column > 0) text += fmt::format(":{}", column);
  return text.empty() ? reason : fmt::format("{}: {}", text, reason);
}

}  // namespace tidemark::base
