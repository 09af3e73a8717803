#include "text/paragraphs.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

using base::ByteRange;

constexpr std::size_t kWidestWrap = 120;    // characters; longer lines are paragraphs by themselves
constexpr std::size_t kNarrowestWrap = 60;  // shorter lines are not wrapped
constexpr std::size_t kLongestWord = 60;    // looked at, in bytes
constexpr std::size_t kLongestNote = 8;     // "[1234]"

struct Line {
  ByteRange range;        // trimmed
  std::size_t width = 0;  // in characters
};

std::size_t width_of(std::string_view text) {
  return std::size_t(
      std::count_if(text.begin(), text.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

std::size_t first_word_width(std::string_view text) {
  text = text.substr(0, kLongestWord);
  return width_of(text.substr(0, text.find(' ')));
}

bool ended_on_purpose(std::string_view text, const Line& line, const Line& next,
                      std::size_t width) {
  if (is_lower(code_point_at(text, next.range.begin).value)) return false;
  if (line.width > kWidestWrap) return true;
  return line.width + 1 + first_word_width(next.range.of(text)) <= std::max(kNarrowestWrap, width);
}

void add_block(std::string_view text, const std::vector<Line>& lines, std::vector<ByteRange>& out) {
  std::size_t width = 0;
  for (const Line& line : lines) width = std::max(width, line.width);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i == 0 || ended_on_purpose(text, lines[i - 1], lines[i], width))
      out.push_back(lines[i].range);
    else out.back().end = lines[i].range.end;
  }
}

}  // namespace

ByteRange trimmed(std::string_view text, ByteRange range) {
  while (range.begin < range.end) {
    CodePoint c = code_point_at(text, range.begin);
    if (!is_space(c.value)) break;
    range.begin += c.size;
  }
  while (range.begin < range.end) {
    CodePoint c = code_point_before(text, range.end);
    if (!is_space(c.value)) break;
    range.end -= c.size;
  }
  return range;
}

std::size_t note_mark(std::string_view text, std::size_t at) {
  if (at >= text.size() || text[at] != '[') return at;
  std::size_t end = text.substr(0, at + kLongestNote).find_first_not_of("0123456789", at + 1);
  return end != text.npos && end > at + 1 && text[end] == ']' ? end + 1 : at;
}

bool ends_with_stop(std::string_view text) {
  std::size_t at = text.size();
  while (at > 0) {
    CodePoint c = code_point_before(text, at);
    if (is_stop(c.value)) return true;
    std::size_t lowest = at > kLongestNote ? at - kLongestNote : 0;
    std::size_t open = text.substr(lowest, at - lowest).rfind('[');
    if (open != text.npos && note_mark(text, lowest + open) == at) {
      at = lowest + open;
      continue;
    }
    if (!is_closer(c.value)) return false;
    at -= c.size;
  }
  return false;
}

std::vector<ByteRange> paragraphs_of(std::string_view text) {
  std::vector<ByteRange> paragraphs;
  std::vector<Line> block;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = std::min(text.find('\n', at), text.size());
    ByteRange range = trimmed(text, {at, end});
    if (range.empty()) {
      add_block(text, block, paragraphs);
      block.clear();
    } else {
      block.push_back({range, width_of(range.of(text))});
    }
    at = end + 1;
  }
  add_block(text, block, paragraphs);
  return paragraphs;
}

}  // namespace tidemark::text
