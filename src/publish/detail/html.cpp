#include "publish/detail/html.hpp"

namespace tidemark::publish::detail {

std::string escaped(std::string_view text) {
  std::string result;
  result.reserve(text.size());
  for (char c : text) {
    switch (c) {
      case '&': result += "&amp;"; break;
      case '<': result += "&lt;"; break;
      case '>': result += "&gt;"; break;
      case '"': result += "&quot;"; break;
      case '\'': result += "&#39;"; break;
      default:
        const bool forbidden =
            static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t' && c != '\r';
        if (forbidden) result += "\xEF\xBF\xBD";
        else result += c;
    }
  }
  return result;
}

std::string safe_link(std::string_view url) {
  const bool web = url.starts_with("http://") || url.starts_with("https://");
  return web ? std::string(url) : std::string();
}

}  // namespace tidemark::publish::detail
