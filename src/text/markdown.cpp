#include "text/markdown.hpp"

#include <algorithm>

#include "text/paragraphs.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

using base::ByteRange;

constexpr std::size_t kLongestAddress = 2000;  // bytes of a link's address
constexpr std::size_t kDeepestBrackets = 64;

class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {}

  std::vector<ByteRange> find(bool marked) {
    const unsigned char plain = marked ? 'a' : ' ';  // from here on nothing is removed, but DEL
    for (std::size_t at = 0; at < text_.size();) {
      auto c = static_cast<unsigned char>(text_[at]);
      if (c >= plain && c != 0x7F) ++at;  // as most is
      else at = marked ? mark(at) : control(at);
    }
    std::sort(found_.begin(), found_.end(),
              [](const ByteRange& a, const ByteRange& b) { return a.begin < b.begin; });
    return std::move(found_);
  }
  ByteRange heading;  // the first heading's text; empty when there is none

 private:
  void remove(std::size_t begin, std::size_t end) { found_.push_back({begin, end}); }
  bool at_line_start(std::size_t at) const { return at == 0 || text_[at - 1] == '\n'; }

  // Carriage returns and control characters go, whatever the format.
  std::size_t control(std::size_t at) {
    auto c = static_cast<unsigned char>(text_[at]);
    bool kept = c >= 0x20 || c == '\t' || c == '\n' || c == '\f' || c == '\v';
    bool line_end = c == '\r' && (at + 1 == text_.size() || text_[at + 1] != '\n');
    if ((!kept && !line_end) || c == 0x7F) remove(at, at + 1);
    return at + 1;
  }

  std::size_t mark(std::size_t at) {
    switch (text_[at]) {
      case '#': return at_line_start(at) ? hashes(at) : at + 1;
      case '>': return at_line_start(at) ? quote(at) : at + 1;
      case '*':
      case '_': return emphasis(at);
      case '[':
        if (open_.size() < kDeepestBrackets) open_.push_back(at);
        return at + 1;
      case ']': return close(at);
      case '<': return address(at);
      case '\n': open_.clear(); return at + 1;  // no link runs over a line's end
      default: return control(at);
    }
  }

  std::size_t hashes(std::size_t at) {
    std::size_t end = std::min(text_.find_first_not_of('#', at), text_.size());
    if (end - at > 6 || end == text_.size() || text_[end] != ' ') return end;
    remove(at, end + 1);
    std::size_t line_end = std::min(text_.find('\n', end), text_.size());
    if (heading.empty()) heading = {end + 1, line_end};
    return end + 1;
  }

  std::size_t quote(std::size_t at) {
    std::size_t end = at + 1 < text_.size() && text_[at + 1] == ' ' ? at + 2 : at + 1;
    remove(at, end);
    return end;
  }

  // Stars and lines go when a word stands on exactly one side; inside words and alone they stay.
  std::size_t emphasis(std::size_t at) {
    std::size_t end = std::min(text_.find_first_not_of(text_[at], at), text_.size());
    bool before = at > 0 && !is_space(code_point_before(text_, at).value);
    bool behind = end < text_.size() && !is_space(code_point_at(text_, end).value);
    bool inside = before && behind && is_word(code_point_before(text_, at).value) &&
                  is_word(code_point_at(text_, end).value);
    if ((before || behind) && !inside && end - at <= 3) remove(at, end);
    return end;
  }

  std::size_t close(std::size_t at) {
    if (open_.empty()) return at + 1;
    std::size_t begin = open_.back();
    open_.pop_back();
    if (at + 1 >= text_.size() || text_[at + 1] != '(') return at + 1;
    if (bracket_ < at) bracket_ = std::min(text_.find(')', at), text_.size());
    if (bracket_ == text_.size() || bracket_ - at > kLongestAddress) return at + 1;
    if (text_.substr(at, bracket_ - at).find('\n') != text_.npos) return at + 1;
    std::size_t end = bracket_ + 1;
    if (begin > 0 && text_[begin - 1] == '!') {
      // An image: nothing of it is read. What was found inside it goes with it.
      while (!found_.empty() && found_.back().begin >= begin) found_.pop_back();
      remove(begin - 1, end);
    } else {
      remove(begin, begin + 1);
      remove(at, end);
    }
    return end;
  }

  // "<http://example.org>" loses its brackets.
  std::size_t address(std::size_t at) {
    if (angle_ < at) angle_ = std::min(text_.find('>', at), text_.size());
    if (angle_ == text_.size() || angle_ - at > kLongestAddress) return at + 1;
    std::string_view inner = text_.substr(at + 1, angle_ - at - 1);
    bool one_word = inner.find_first_of(" \n<") == inner.npos;
    if (!one_word || (inner.find("://") == inner.npos && inner.find('@') == inner.npos))
      return at + 1;
    remove(at, at + 1);
    remove(angle_, angle_ + 1);
    return angle_ + 1;
  }

  std::string_view text_;
  std::vector<ByteRange> found_;
  std::vector<std::size_t> open_;  // where brackets opened on this line
  // The next ")" and ">" from where one was last looked for, so that none is sought twice.
  std::size_t bracket_ = 0, angle_ = 0;
};

}  // namespace

PlainText clean_plain_text(std::string_view text, bool marked) {
  Marks marks(text);
  PlainText plain;
  plain.body = without(text, marks.find(marked || text.find("](") != text.npos));
  for (char& c : plain.body.text) {
    c = c == '\r' || c == '\f' || c == '\v' ? '\n' : c;
  }
  if (!marks.heading.empty()) {
    Marks inner(marks.heading.of(text));
    std::string title = without(marks.heading.of(text), inner.find(true)).text;
    plain.title = trimmed(title, {0, title.size()}).of(title);
  }
  return plain;
}

}  // namespace tidemark::text
