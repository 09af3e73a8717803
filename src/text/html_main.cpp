#include "text/html_main.hpp"

#include <algorithm>
#include <iterator>
#include <string>

namespace tidemark::text {
namespace {

constexpr std::size_t kRunning = 25;  // bytes from which text counts
constexpr std::size_t kFull = 80;     // bytes from which it counts fully
constexpr double kShort = 0.3;        // what shorter text counts
constexpr double kBody = 3;           // how much more what is marked as a report's body is worth
constexpr double kArticle = 2.5;      // … or as an article
constexpr double kTeasers = 0.3;      // … or is a list of links to others
constexpr std::size_t kManyTeasers = 3;
constexpr double kBelow = 0.75;  // of a marked block, what its text counts however deep it stands
constexpr double kSpread = 1.4;  // how much more all the blocks must give than the best alone
constexpr double kAround = 1.6;  // how much more an article around the body may hold

// What CMSs call the body of a report, as a part of a class or id or as the whole of it.
constexpr std::string_view kBodyNames[] = {"articlebody",
                                           "article-body",
                                           "article__body",
                                           "article-content",
                                           "article__content",
                                           "article-text",
                                           "body-content",
                                           "content-body",
                                           "entry-content",
                                           "field--name-body",
                                           "field-name-body",
                                           "news-text",
                                           "post-body",
                                           "post-content",
                                           "post__content",
                                           "post-entry",
                                           "single-content",
                                           "story-body",
                                           "story-content",
                                           "story__body",
                                           "td-post-content",
                                           "text-content",
                                           "tgme_widget_message_text"};

bool is_article(const GumboElement& element) {
  return element.tag == GUMBO_TAG_ARTICLE || attribute(element, "role") == "article";
}

bool is_body(const GumboElement& element) {
  return attribute(element, "itemprop").find("articleBody") != std::string_view::npos ||
         is_called(element, kBodyNames, std::size(kBodyNames));
}

double counted(std::size_t size) {
  if (size < kRunning) return 0;
  return size < kFull ? kShort * double(size) : double(size);
}

class Finder {
 public:
  explicit Finder(const Chrome& chrome) : chrome_(chrome) {}

  const GumboNode* find(const GumboNode* root) {
    visit(root);
    return best_ ? widened(best_) : root;
  }

 private:
  struct Text {
    double own = 0;       // running text that stands directly in the block
    bool blocks = false;  // whether blocks stand in it
  };

  Text visit(const GumboNode* node) {
    const GumboElement* element = element_of(node);
    if (!element) {
      bool text = node->type == GUMBO_NODE_TEXT;
      return {text ? counted(std::string_view(node->v.text.text).size()) : 0, false};
    }
    if (chrome_.leaves_out(node)) return {};
    Text text;
    double below = 0;
    for (unsigned i = 0; i < element->children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(element->children.data[i]);
      const GumboElement* inner = element_of(child);
      Text part = visit(child);
      bool block = inner && is_block(inner->tag);
      text.blocks |= block;
      // A block without blocks is a paragraph, whatever it is called.
      (block && part.blocks ? below : text.own) += part.own;
    }
    consider(node, *element, text.own, below);
    return text;
  }

  void consider(const GumboNode* node, const GumboElement& element, double own, double below) {
    if (!is_block(element.tag) || element.tag == GUMBO_TAG_P) return;
    Weight w = chrome_.weight(node);
    double score = own + below / 2;
    bool body = is_body(element);
    if (body || is_article(element)) {
      score = std::max(score, kBelow * double(w.paragraphs)) * (body ? kBody : kArticle);
    }
    score *= 1 - double(w.linked) / double(std::max<std::size_t>(w.text, 1));
    if (w.teasers >= kManyTeasers) score *= kTeasers;
    if (score > most_) most_ = score, best_ = node;
  }

  const GumboNode* widened(const GumboNode* node) const {
    if (const GumboNode* parent = node->parent; parent && element_of(parent)) {
      double alone = double(chrome_.weight(node).paragraphs);
      if (alike(node, *element_of(parent)) >= kSpread * alone && alone > 0) node = parent;
    }
    std::size_t inside = chrome_.weight(node).text;
    for (const GumboNode* up = node->parent; up && element_of(up); up = up->parent) {
      if (double(chrome_.weight(up).text) > kAround * double(inside)) break;
      if (is_article(*element_of(up))) return up;
    }
    return node;
  }

  // The paragraphs of the node and of its siblings that are called as it is.
  double alike(const GumboNode* node, const GumboElement& parent) const {
    double sum = 0;
    for (unsigned i = 0; i < parent.children.length; ++i) {
      const auto* child = static_cast<const GumboNode*>(parent.children.data[i]);
      const GumboElement* element = element_of(child);
      if (element && element->tag == node->v.element.tag && !chrome_.leaves_out(child) &&
          attribute(*element, "class") == attribute(node->v.element, "class")) {
        sum += double(chrome_.weight(child).paragraphs);
      }
    }
    return sum;
  }

  const Chrome& chrome_;
  const GumboNode* best_ = nullptr;
  double most_ = 0;
};

}  // namespace

const GumboNode* main_of(const GumboNode* root, const Chrome& chrome) {
  return Finder(chrome).find(root);
}

bool lies_below(const GumboNode* node, const GumboNode* ancestor) {
  for (; node; node = node->parent) {
    if (node == ancestor) return true;
  }
  return false;
}

}  // namespace tidemark::text
