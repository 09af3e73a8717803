// What of a page is not its report: navigation, forms, asides, comments, related articles, cookie
// notices, share bars. Told by HTML's own elements and roles, by the names that sites give to their
// blocks, and by lists that are nothing but headlines with links.
//
// Names mislead: a page whose body is called "has-sidebar" is no sidebar. What holds most of the
// page's running text is never left out for its name.
#pragma once

#include <gumbo.h>

#include <string_view>
#include <unordered_map>

namespace tidemark::text {

struct Weight {
  std::size_t text = 0;        // bytes of text below the node
  std::size_t linked = 0;      // of it, in links
  std::size_t paragraphs = 0;  // of it, in paragraphs long enough to be a report's
  std::size_t links = 0;       // how many
  std::size_t headings = 0;
  std::size_t teasers = 0;  // headings that are links: what they head is told elsewhere
};

class Chrome {
 public:
  explicit Chrome(const GumboNode* root);

  bool leaves_out(const GumboNode* node) const;
  // Of an element; nothing weighs what is not text.
  Weight weight(const GumboNode* node) const;

 private:
  Weight weigh(const GumboNode* node);

  std::unordered_map<const GumboNode*, Weight> weights_;
  std::size_t paragraphs_ = 0;  // of the whole page
};

const GumboElement* element_of(const GumboNode* node);
bool is_block(GumboTag tag);
std::string_view attribute(const GumboElement& element, const char* name);
// Whether one of the words of the element's class or id, or one part of such a word ("post-body"
// has two), is one of these.
bool is_called(const GumboElement& element, const std::string_view* names, std::size_t count);

}  // namespace tidemark::text
