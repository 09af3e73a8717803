#include "text/html.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <memory>
#include <nlohmann/json.hpp>

#include "model/folding.hpp"
#include "text/html_text.hpp"
#include "text/paragraphs.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kSniff = 1024;
constexpr std::size_t kLeastArticle = 200;  // characters below which an <article> is only a teaser
constexpr int kDeepestJson = 16;

// Tags that open no level or close by themselves; leaving them open is common and harmless.
constexpr std::string_view kFlatTags[] = {
    "a",    "area", "base", "br",   "col",    "dd",     "dt",    "embed", "hr",    "img", "input",
    "li",   "link", "meta", "option", "p",    "param",  "source", "tbody", "td",   "tfoot", "th",
    "thead", "tr",  "track", "wbr"};

// How deep the tags nest, without parsing: parsers recurse, so this must be known before.
int depth_of(std::string_view html) {
  int depth = 0, deepest = 0;
  for (std::size_t at = html.find('<'); at != html.npos; at = html.find('<', at + 1)) {
    bool closing = at + 1 < html.size() && html[at + 1] == '/';
    std::size_t begin = at + (closing ? 2 : 1), end = begin;
    while (end < html.size() && end < begin + 16 && (is_letter(html[end]) || is_digit(html[end])))
      ++end;
    if (end == begin) continue;
    std::string name = model::fold_case(html.substr(begin, end - begin));
    if (std::find(std::begin(kFlatTags), std::end(kFlatTags), name) != std::end(kFlatTags))
      continue;
    depth = closing ? std::max(0, depth - 1) : depth + 1;
    deepest = std::max(deepest, depth);
  }
  return deepest;
}

const GumboElement* element_of(const GumboNode* node) {
  return node->type == GUMBO_NODE_ELEMENT ? &node->v.element : nullptr;
}

template <typename Visit>
void walk(const GumboNode* node, const Visit& visit) {
  const GumboElement* element = element_of(node);
  if (!element || !visit(node, *element)) return;
  for (unsigned i = 0; i < element->children.length; ++i) {
    walk(static_cast<const GumboNode*>(element->children.data[i]), visit);
  }
}

std::string text_of(const GumboNode* node, std::string_view html) {
  HtmlText text(html);
  const GumboElement& element = node->v.element;
  for (unsigned i = 0; i < element.children.length; ++i) {
    text.append(static_cast<const GumboNode*>(element.children.data[i]));
  }
  return text.take().text;
}

// The first "datePublished" below a JSON value.
std::string published_in(const nlohmann::json& json, int depth = 0) {
  if (depth > kDeepestJson) return "";
  if (json.is_object()) {
    auto found = json.find("datePublished");
    if (found != json.end() && found->is_string()) return found->get<std::string>();
  }
  if (!json.is_structured()) return "";
  for (const auto& value : json) {
    if (std::string date = published_in(value, depth + 1); !date.empty()) return date;
  }
  return "";
}

// What the head and the marks in the body say. Earlier finds win within each rank.
class About {
 public:
  explicit About(std::string_view html) : html_(html) {}

  void read(const GumboNode* root) {
    walk(root, [&](const GumboNode* node, const GumboElement& element) {
      switch (element.tag) {
        case GUMBO_TAG_META: meta(element); break;
        case GUMBO_TAG_LINK:
          if (attribute(element, "rel") == "canonical")
            keep(canonical_, attribute(element, "href"));
          break;
        case GUMBO_TAG_TITLE: keep(title_, text_of(node, html_)); break;
        case GUMBO_TAG_H1:
          if (!heading_) heading_ = node;
          break;
        case GUMBO_TAG_TIME:
          keep(attribute(element, "itemprop") == "datePublished" ? marked_ : time_,
               attribute(element, "datetime"));
          break;
        case GUMBO_TAG_SCRIPT: script(element); break;
        default: break;
      }
      return true;
    });
  }

  Page page() const {
    Page page;
    std::string heading = heading_ ? text_of(heading_, html_) : "";
    page.title = first_of({og_title_, title_, heading});
    page.url = first_of({canonical_, og_url_});
    page.site = site_;
    page.date = first_of({published_, linked_data_, marked_, named_, time_});
    return page;
  }
  const GumboNode* heading() const { return heading_; }

 private:
  static void keep(std::string& slot, std::string_view value) {
    if (slot.empty()) slot = value;
  }
  static std::string first_of(std::initializer_list<std::string> values) {
    for (const std::string& value : values) {
      if (!value.empty()) return value;
    }
    return "";
  }

  void meta(const GumboElement& element) {
    std::string name = model::fold_case(attribute(element, "property"));
    if (name.empty()) name = model::fold_case(attribute(element, "name"));
    if (name.empty()) name = model::fold_case(attribute(element, "itemprop"));
    std::string_view content = attribute(element, "content");
    if (name == "article:published_time" || name == "og:published_time") keep(published_, content);
    else if (name == "datepublished") keep(marked_, content);
    else if (name == "date" || name == "pubdate" || name == "publishdate" ||
             name == "publish-date" || name == "dc.date" || name == "dc.date.issued" ||
             name == "dcterms.date" || name == "parsely-pub-date" || name == "sailthru.date")
      keep(named_, content);
    else if (name == "og:title") keep(og_title_, content);
    else if (name == "og:url") keep(og_url_, content);
    else if (name == "og:site_name") keep(site_, content);
  }

  void script(const GumboElement& element) {
    if (attribute(element, "type") != "application/ld+json" || element.children.length == 0) return;
    const auto* child = static_cast<const GumboNode*>(element.children.data[0]);
    if (child->type != GUMBO_NODE_TEXT) return;
    auto json = nlohmann::json::parse(child->v.text.text, nullptr, false);
    if (!json.is_discarded()) keep(linked_data_, published_in(json));
  }

  std::string_view html_;
  std::string og_title_, title_, canonical_, og_url_, site_;
  std::string published_, linked_data_, marked_, named_, time_;
  const GumboNode* heading_ = nullptr;
};

// Finds the element that holds the report.
class MainFinder {
 public:
  const GumboNode* find(const GumboNode* root) {
    weigh(root);
    if (best_article_ && article_ >= kLeastArticle) return best_article_;
    if (best_main_ && main_ >= kLeastArticle) return best_main_;
    return densest_ ? densest_ : root;
  }

 private:
  // Characters of text below the node, links at a discount; notes the best of each kind.
  std::size_t weigh(const GumboNode* node) {
    if (node->type == GUMBO_NODE_TEXT) return std::string_view(node->v.text.text).size();
    const GumboElement* element = element_of(node);
    if (!element || is_chrome(*element)) return 0;
    std::size_t all = 0, own = 0;  // own: running text that stands directly in this element
    for (unsigned i = 0; i < element->children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(element->children.data[i]);
      std::size_t weight = weigh(child);
      all += weight;
      const GumboElement* inner = element_of(child);
      bool running = !inner || !is_block(inner->tag) || inner->tag == GUMBO_TAG_P ||
                     inner->tag == GUMBO_TAG_BLOCKQUOTE;
      if (running) own += weight;
    }
    if (element->tag == GUMBO_TAG_A) all /= 4;
    bool article = element->tag == GUMBO_TAG_ARTICLE ||
                   attribute(*element, "itemprop") == "articleBody" ||
                   attribute(*element, "role") == "article";
    bool main = element->tag == GUMBO_TAG_MAIN || attribute(*element, "role") == "main";
    if (article && all > article_) article_ = all, best_article_ = node;
    if (main && all > main_) main_ = all, best_main_ = node;
    if (is_block(element->tag) && own > densest_weight_) densest_weight_ = own, densest_ = node;
    return all;
  }

  const GumboNode *best_article_ = nullptr, *best_main_ = nullptr, *densest_ = nullptr;
  std::size_t article_ = 0, main_ = 0, densest_weight_ = 0;
};

bool lies_below(const GumboNode* node, const GumboNode* ancestor) {
  for (; node; node = node->parent) {
    if (node == ancestor) return true;
  }
  return false;
}

}  // namespace

bool looks_like_html(std::string_view text, std::string_view file_name) {
  std::string name = model::fold_case(file_name);
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) return true;
  std::string head = model::fold_case(text.substr(0, kSniff));
  std::string_view start = trimmed(head, {0, head.size()}).of(head);
  return start.starts_with("<!doctype html") || start.starts_with("<html") ||
         (start.starts_with("<") &&
          (head.find("<body") != head.npos || head.find("<head") != head.npos));
}

base::Result<Page> read_page(std::string_view html) {
  if (int depth = depth_of(html); depth > kDeepestPage) {
    return base::Error{
        fmt::format("nests its tags {} deep; at most {} are read", depth, kDeepestPage)};
  }
  auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
  std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), destroy);
  About about(html);
  about.read(output->root);
  Page page = about.page();
  const GumboNode* main = MainFinder().find(output->root);
  HtmlText text(html);
  // A headline that stands above the report's own block is part of the report.
  const GumboNode* heading = about.heading();
  if (heading && !lies_below(heading, main) && !lies_below(main, heading)) text.append(heading);
  text.append(main);
  page.body = text.take();
  return page;
}

}  // namespace tidemark::text
