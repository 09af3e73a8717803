#include "text/html_text.hpp"

#include <algorithm>

#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

using base::ByteRange;

constexpr std::size_t kLongestReference = 40;  // bytes of "&…;"
constexpr std::size_t kResync = 8;  // bytes that must agree behind a reference without ";"

// The end of a character reference at `at` in the page, given the decoded text that follows it; or
// `at` when the "&" is meant as such.
std::size_t reference_end(std::string_view raw, std::size_t at, std::string_view decoded_rest) {
  std::size_t limit = std::min(raw.size(), at + kLongestReference), end = at + 1;
  while (end < limit && (raw[end] == '#' || is_letter(raw[end]) || is_digit(raw[end]))) ++end;
  if (end == at + 1) return at;
  if (end < raw.size() && raw[end] == ';') {
    // "&nonsense;" is no reference and stays as it is written.
    std::string_view written = raw.substr(at + 1, end - at);
    return written != "amp;" && decoded_rest.starts_with(written) ? at : end + 1;
  }
  // Old references stand without ";": the shortest behind which both texts agree again.
  std::string_view ahead = decoded_rest.substr(0, kResync);
  for (std::size_t i = at + 2; i <= end; ++i) {
    if (raw.substr(i).starts_with(ahead)) return i;
  }
  return at;
}

}  // namespace

// Recursion is bounded by kDeepestPage.
void HtmlText::append(const GumboNode* node) {
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE ||
      node->type == GUMBO_NODE_CDATA) {
    return text_node(node->v.text);
  }
  if (node->type != GUMBO_NODE_ELEMENT || chrome_.leaves_out(node)) return;
  const GumboElement& element = node->v.element;
  if (element.tag == GUMBO_TAG_BR) return gap(breaks_ ? breaks_ + 1 : 1);
  bool block = is_block(element.tag);
  if (block) gap(2);
  if (element.tag == GUMBO_TAG_TD || element.tag == GUMBO_TAG_TH) space_ = true;
  for (unsigned i = 0; i < element.children.length; ++i) {
    append(static_cast<const GumboNode*>(element.children.data[i]));
  }
  if (block) gap(2);
}

void HtmlText::literal(std::string_view piece, ByteRange raw) {
  if (breaks_ && !out_.text.empty()) {
    out_.add(breaks_ > 1 ? "\n\n" : "\n", {raw.begin, raw.begin});
  } else if (space_ && !out_.text.empty()) {
    out_.add(" ", space_raw_.empty() ? ByteRange{raw.begin, raw.begin} : space_raw_);
  }
  breaks_ = 0;
  space_ = false;
  space_raw_ = {};
  out_.add(piece, raw);
}

void HtmlText::text_node(const GumboText& node) {
  std::string_view decoded(node.text);
  std::string_view raw(node.original_text.data, node.original_text.length);
  bool inside =
      raw.data() >= html_.data() && raw.data() + raw.size() <= html_.data() + html_.size();
  if (!inside) return;
  std::size_t base = std::size_t(raw.data() - html_.data()), r = 0;
  std::size_t run = 0, run_raw = 0;  // a run of equal bytes not yet written out
  auto flush = [&](std::size_t d) {
    if (run < d)
      literal(decoded.substr(run, d - run), {base + run_raw, base + run_raw + (d - run)});
  };
  for (std::size_t d = 0; d < decoded.size();) {
    if (r < raw.size() && raw[r] == '\r' && decoded[d] != '\r') {
      flush(d);
      run = d, run_raw = ++r;
      continue;
    }
    if (r < raw.size() && raw[r] == '<' &&
        decoded[d] != '<') {  // a stray tag that the parser skipped
      flush(d);
      r = std::min(raw.find('>', r), raw.size() - 1) + 1;
      run = d, run_raw = r;
      continue;
    }
    CodePoint c = code_point_at(decoded, d);
    std::size_t size = c.size, end = r;
    bool same = r < raw.size() && raw.substr(r, size) == decoded.substr(d, size);
    if (r < raw.size() && raw[r] == '&') end = reference_end(raw, r, decoded.substr(d + size));
    bool reference = end > r;
    if (is_space(c.value)) {
      flush(d);
      std::size_t behind = reference ? end : r + (same ? size : 0);
      space_raw_ = space_ && !space_raw_.empty() ? ByteRange{space_raw_.begin, base + behind}
                                                 : ByteRange{base + r, base + behind};
      space_ = true;
      d += size, r = behind;
      run = d, run_raw = r;
    } else if (reference || !same) {
      flush(d);
      std::size_t behind = reference ? end : r;
      literal(decoded.substr(d, size), {base + r, base + behind});
      d += size, r = behind;
      run = d, run_raw = r;
    } else {
      d += size, r += size;
    }
  }
  flush(decoded.size());
}

}  // namespace tidemark::text
