// Web pages: the main text of the report, and what the page says about itself.
//
// The main text is that of <article>, <main>, an element marked as the article's body, or else of
// the element that holds most running text itself. Navigation, scripts, forms, asides, footers,
// captions and blocks whose class says "comments", "related", "share" … are left out. Block
// elements end paragraphs; link texts stay. Parsing is gumbo's (HTML5).
#pragma once

#include <string>
#include <string_view>

#include "base/result.hpp"
#include "text/mapped_text.hpp"

namespace tidemark::text {

struct Page {
  MappedText body;
  std::string title;  // og:title, <title>, or the first <h1>
  std::string url;    // canonical link, og:url
  std::string site;   // og:site_name
  std::string author;
  std::string date;   // article:published_time and the like, JSON-LD datePublished, <time datetime>
};

bool looks_like_html(std::string_view text, std::string_view file_name);

// REQUIRES: UTF-8. Refuses pages nested deeper than kDeepestPage, on which a parser could choke.
base::Result<Page> read_page(std::string_view html);
inline constexpr int kDeepestPage = 1000;

}  // namespace tidemark::text
