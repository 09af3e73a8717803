// Finds the element that holds a page's report.
//
// Each block is worth the running text that stands directly in it and half of what stands in the
// blocks directly below (after Arc90's Readability), less its share of links; what is marked as a
// report's body is worth more, a list of teasers less. A report that a page spreads over several
// blocks of one name is taken whole, and an <article> around the block when it adds little:
// headline, byline and date.
#pragma once

#include "text/html_chrome.hpp"

namespace tidemark::text {

const GumboNode* main_of(const GumboNode* root, const Chrome& chrome);

// Whether the node is the ancestor or lies below it.
bool lies_below(const GumboNode* node, const GumboNode* ancestor);

}  // namespace tidemark::text
