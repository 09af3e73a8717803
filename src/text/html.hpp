// Web pages: the main text of the report, and what the page says about itself.
//
// The main text is found by structure (html_main.hpp); what belongs to the page and not to its
// report is left out (html_chrome.hpp). Block elements end paragraphs; link texts stay. Parsing is
// gumbo's (HTML5).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "text/mapped_text.hpp"

namespace tidemark::text {

struct Page {
  MappedText body;
  std::string title, url, site, author;
  std::string date;  // as the page writes it
};

bool looks_like_html(std::string_view text, std::string_view file_name);

// REQUIRES: UTF-8. Refuses pages nested deeper than kDeepestPage, on which a parser could choke.
base::Result<Page> read_page(std::string_view html);
inline constexpr int kDeepestPage = 1000;

}  // namespace tidemark::text
