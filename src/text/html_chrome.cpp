#include "text/html_chrome.hpp"

#include <algorithm>
#include <iterator>
#include <string>

#include "model/folding.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kParagraph = 80;  // bytes from which a paragraph is running text
constexpr std::size_t kLeastLinks = 3;  // of a list of headlines
constexpr std::size_t kHeadline = 20;   // bytes of a link from which it is a headline, no name

// Parts of a class or id by which pages mark what is not the report. HTML's habits, not a language.
constexpr std::string_view kChromeNames[] = {
    "ad",          "ads",        "adslot",      "advert",      "advertisement", "addtoany",
    "banner",      "breadcrumb", "breadcrumbs", "bio",         "comment",       "comments",
    "commentlist", "consent",    "cookie",      "cookies",     "copyright",     "disqus",
    "footer",      "gdpr",       "masthead",    "menu",        "modal",         "nav",
    "navbar",      "navigation", "newsletter",  "outbrain",    "pager",         "pagination",
    "popular",     "popup",      "promo",       "recommended", "related",       "relatedposts",
    "reply",       "respond",    "share",       "sharedaddy",  "sharing",       "sidebar",
    "signup",      "social",     "sponsored",   "subscribe",   "subscription",  "taboola",
    "tagcloud",    "tags",       "trending"};

// Parts that turn the meaning of the part behind them: "no-sidebar".
constexpr std::string_view kTurning[] = {"has", "have", "with", "without", "no",
                                         "not", "is",   "are",  "allow",   "layout"};

template <std::size_t N>
bool among(std::string_view word, const std::string_view (&words)[N]) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

// Calls visit with each part of the words of a class or id, and the part before it in its word.
template <typename Visit>
void parts_of(std::string_view names, const Visit& visit) {
  std::string folded = model::fold_case(names);
  std::string_view before;
  for (std::size_t at = 0; at <= folded.size();) {
    std::size_t end = std::min(folded.find_first_of(" -_\t\n", at), folded.size());
    std::string_view part = std::string_view(folded).substr(at, end - at);
    if (!part.empty()) visit(part, before);
    before = end < folded.size() && (folded[end] == '-' || folded[end] == '_') ? part
                                                                               : std::string_view();
    at = end + 1;
  }
}

bool names_chrome(std::string_view names) {
  bool found = false;
  parts_of(names, [&](std::string_view part, std::string_view before) {
    found |= among(part, kChromeNames) && !among(before, kTurning);
  });
  return found;
}

bool is_chrome_tag(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_MENU: return true;
    default: return false;
  }
}

bool is_list(GumboTag tag) {
  return tag == GUMBO_TAG_UL || tag == GUMBO_TAG_OL || tag == GUMBO_TAG_DIV ||
         tag == GUMBO_TAG_SECTION || tag == GUMBO_TAG_TABLE;
}

}  // namespace

const GumboElement* element_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT ? &node->v.element : nullptr;
}

std::string_view attribute(const GumboElement& element, const char* name) {
  const GumboAttribute* found = gumbo_get_attribute(&element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool is_called(const GumboElement& element, const std::string_view* names, std::size_t count) {
  bool found = false;
  for (const char* where : {"class", "id"}) {
    std::string_view value = attribute(element, where);
    parts_of(value, [&](std::string_view part, std::string_view) {
      found |= std::find(names, names + count, part) != names + count;
    });
    for (std::size_t at = 0; at < value.size();) {
      std::size_t end = std::min(value.find(' ', at), value.size());
      found |= std::find(names, names + count, value.substr(at, end - at)) != names + count;
      at = end + 1;
    }
  }
  return found;
}

bool is_block(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY: return true;
    default: return false;
  }
}

Chrome::Chrome(const GumboNode* root) { paragraphs_ = weigh(root).paragraphs; }

// Recursion is bounded by kDeepestPage.
Weight Chrome::weigh(const GumboNode* node) {
  Weight weight;
  if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA) {
    weight.text = std::string_view(node->v.text.text).size();
    return weight;
  }
  const GumboElement* element = element_of(node);
  if (!element || is_chrome_tag(element->tag)) return weight;
  std::size_t running = 0;  // text that stands directly in this block
  for (unsigned i = 0; i < element->children.length; ++i) {
    const auto* child = static_cast<const GumboNode*>(element->children.data[i]);
    Weight below = weigh(child);
    weight.text += below.text;
    weight.linked += below.linked;
    weight.paragraphs += below.paragraphs;
    weight.links += below.links;
    weight.headings += below.headings;
    weight.teasers += below.teasers;
    const GumboElement* inner = element_of(child);
    if (!inner || !is_block(inner->tag)) running += below.text - below.linked;
  }
  if (element->tag == GUMBO_TAG_A && weight.text > 0) {
    weight.linked = weight.text;
    weight.teasers = weight.headings;
    ++weight.links;
  }
  bool heading =
      element->tag == GUMBO_TAG_H2 || element->tag == GUMBO_TAG_H3 || element->tag == GUMBO_TAG_H4;
  if (heading) ++weight.headings;
  if (heading && weight.linked > 0 && 5 * weight.linked >= 4 * weight.text) ++weight.teasers;
  if (is_block(element->tag) && running >= kParagraph) weight.paragraphs += running;
  weights_[node] = weight;
  return weight;
}

Weight Chrome::weight(const GumboNode* node) const {
  auto found = weights_.find(node);
  return found == weights_.end() ? Weight{} : found->second;
}

bool Chrome::leaves_out(const GumboNode* node) const {
  const GumboElement* element = element_of(node);
  if (!element) return false;
  if (is_chrome_tag(element->tag)) return true;
  switch (element->tag) {
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN: return false;
    default: break;
  }
  std::string_view role = attribute(*element, "role");
  if (role == "navigation" || role == "complementary" || role == "contentinfo") return true;
  if (gumbo_get_attribute(&element->attributes, "hidden")) return true;
  if (attribute(*element, "aria-hidden") == "true") return true;
  Weight w = weight(node);
  if (2 * w.paragraphs > paragraphs_) return false;
  bool headlines = is_list(element->tag) && w.paragraphs == 0 && w.links >= kLeastLinks &&
                   w.linked >= w.links * kHeadline && 5 * w.linked >= 4 * w.text;
  return headlines || names_chrome(attribute(*element, "class")) ||
         names_chrome(attribute(*element, "id"));
}

}  // namespace tidemark::text
