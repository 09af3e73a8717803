// The text of a parsed page, paragraph by paragraph, with the way back into the page's bytes.
#pragma once

#include <gumbo.h>

#include <string_view>

#include "text/html_chrome.hpp"
#include "text/mapped_text.hpp"

namespace tidemark::text {

class HtmlText {
 public:
  HtmlText(std::string_view html, const Chrome& chrome) : html_(html), chrome_(chrome) {}

  // Appends everything to be read below the node; what is chrome is left out.
  void append(const GumboNode* node);
  MappedText take() { return std::move(out_); }

 private:
  void text_node(const GumboText& text);
  void literal(std::string_view piece, base::ByteRange raw);
  void gap(std::size_t lines) { breaks_ = lines > breaks_ ? lines : breaks_; }

  std::string_view html_;
  const Chrome& chrome_;
  MappedText out_;
  std::size_t breaks_ = 0;  // line breaks due before the next text
  bool space_ = false;      // a blank is due
  base::ByteRange space_raw_;
};

}  // namespace tidemark::text
