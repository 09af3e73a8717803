#include "base/result.hpp"

namespace tidemark::base {

std::string Error::to_text() const {
  std::string text = file;
  if (line > 0) text += (text.empty() ? "line " : ":") + std::to_string(line);
  if (line > 0 && column > 0) text += ":" + std::to_string(column);
  return text.empty() ? reason : text + ": " + reason;
}

}  // namespace tidemark::base
