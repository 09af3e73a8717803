// What a page says of its report: title, address, site, author and day, in its head's meta tags, in
// linked data, and in marks in its body. Marks in chrome, in footers of the page and in teasers of
// other articles do not count.
#pragma once

#include <string>

#include "text/html.hpp"
#include "text/html_chrome.hpp"

namespace tidemark::text {

struct About {
  Page page;                           // all but the body
  const GumboNode* heading = nullptr;  // the report's own, or none
};

About about_page(const GumboNode* root, const GumboNode* main, std::string_view html,
                 const Chrome& chrome);

}  // namespace tidemark::text
