#include "publish/detail/text_table.hpp"

#include <algorithm>

namespace tidemark::publish::detail {
namespace {

bool begins_code_point(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

std::size_t code_points(std::string_view text) {
  return std::size_t(std::ranges::count_if(text, begins_code_point));
}

std::string one_line(std::string_view text) {
  std::string line;
  for (char c : text) {
    bool blank = c == ' ' || (c >= '\t' && c <= '\r');
    if (!blank) line += c;
    else if (!line.empty() && line.back() != ' ') line += ' ';
  }
  if (line.ends_with(' ')) line.pop_back();
  return line;
}

std::string shortened(std::string_view text, std::size_t most) {
  if (code_points(text) <= most) return std::string(text);
  std::size_t kept = 0, end = 0;
  for (; end < text.size(); ++end) {
    if (begins_code_point(text[end]) && ++kept == most) break;
  }
  return std::string(text.substr(0, end)) + "…";
}

std::string text_table(const std::vector<std::vector<std::string>>& rows,
                       const std::vector<Flush>& columns) {
  std::vector<std::size_t> widths(columns.size());
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i)
      widths[i] = std::max(widths[i], code_points(row[i]));
  }
  std::string text;
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      std::string blanks(widths[i] - code_points(row[i]), ' ');
      if (i > 0) line += "  ";
      line += columns[i] == Flush::right ? blanks + row[i] : row[i] + blanks;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  }
  return text;
}

}  // namespace tidemark::publish::detail
