#include "text/html.hpp"

#include <fmt/format.h>
#include <gumbo.h>

#include <algorithm>
#include <memory>

#include "model/folding.hpp"
#include "text/html_about.hpp"
#include "text/html_main.hpp"
#include "text/html_text.hpp"
#include "text/paragraphs.hpp"
#include "text/unicode.hpp"

namespace tidemark::text {
namespace {

constexpr std::size_t kSniff = 1024;

// Tags that open no level or close by themselves; leaving them open is common and harmless.
constexpr std::string_view kFlatTags[] = {
    "a",     "area",  "base",  "br",   "col",   "dd",     "dt",    "embed", "hr",
    "img",   "input", "li",    "link", "meta",  "option", "p",     "param", "source",
    "tbody", "td",    "tfoot", "th",   "thead", "tr",     "track", "wbr"};

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

}  // namespace

bool looks_like_html(std::string_view text, std::string_view file_name) {
  std::string name = model::fold_case(file_name);
  if (name.ends_with(".html") || name.ends_with(".htm") || name.ends_with(".xhtml")) return true;
  std::string_view sniffed = text.substr(0, kSniff);
  if (!trimmed(sniffed, {0, sniffed.size()}).of(sniffed).starts_with('<')) return false;
  std::string head = model::fold_case(sniffed);
  std::string_view start = trimmed(head, {0, head.size()}).of(head);
  return start.starts_with("<!doctype html") || start.starts_with("<html") ||
         head.find("<body") != head.npos || head.find("<head") != head.npos;
}

base::Result<Page> read_page(std::string_view html) {
  if (int depth = depth_of(html); depth > kDeepestPage) {
    return base::Error{
        fmt::format("nests its tags {} deep; at most {} are read", depth, kDeepestPage)};
  }
  auto destroy = [](GumboOutput* output) { gumbo_destroy_output(&kGumboDefaultOptions, output); };
  std::unique_ptr<GumboOutput, decltype(destroy)> output(
      gumbo_parse_with_options(&kGumboDefaultOptions, html.data(), html.size()), destroy);
  Chrome chrome(output->root);
  const GumboNode* main = main_of(output->root, chrome);
  About about = about_page(output->root, main, html, chrome);
  HtmlText text(html, chrome);
  // A headline that stands above the report's own block is part of the report.
  const GumboNode* heading = about.heading;
  if (heading && !lies_below(heading, main) && !lies_below(main, heading)) text.append(heading);
  text.append(main);
  Page page = std::move(about.page);
  page.body = text.take();
  return page;
}

}  // namespace tidemark::text
