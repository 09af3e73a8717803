#include "sources/telegram_page.hpp"

#include <fmt/format.h>

#include "text/charset.hpp"
#include "text/html.hpp"

namespace tidemark::sources {
namespace {

constexpr std::string_view kMessage = "<div class=\"tgme_widget_message_wrap";
constexpr std::string_view kText = "tgme_widget_message_text";
constexpr std::string_view kForwarded = "tgme_widget_message_forwarded_from_name";

// The text of the attribute that follows from `at` on.
std::string attribute_behind(std::string_view html, std::string_view name) {
  std::size_t at = html.find(fmt::format("{}=\"", name));
  if (at == html.npos) return "";
  at += name.size() + 2;
  return std::string(html.substr(at, html.find('"', at) - at));
}

// The text of the element of that class, if it holds nothing else.
std::string text_in(std::string_view html, std::string_view name) {
  std::size_t at = html.find(name);
  if (at == html.npos) return "";
  at = html.find('>', at);
  std::size_t end = html.find('<', at);
  return end == html.npos ? "" : std::string(trimmed(html.substr(at + 1, end - at - 1)));
}

}  // namespace

bool looks_like_telegram_page(std::string_view head) {
  return head.find("tgme_channel_history") != head.npos || head.find(kMessage) != head.npos;
}

void read_telegram_page(Input& input, Records records) {
  std::string bytes;
  bool more = input.take(model::kLargestDocument + 1, bytes);
  if (input.fault()) return records.container_fault(input.fault()->reason);
  if (more) {
    return records.container_fault(fmt::format("is larger than {} bytes", model::kLargestDocument));
  }
  auto utf8 = text::to_utf8(bytes);
  if (!utf8) return records.container_fault(utf8.error().reason);
  auto page = text::read_page(utf8->text);
  if (!page) return records.container_fault(page.error().reason);
  std::string_view html = utf8->text;
  for (std::size_t at = html.find(kMessage); at < html.size();) {
    std::size_t end = std::min(html.find(kMessage, at + 1), html.size());
    std::string_view message = html.substr(at, end - at);
    at = end;
    records.begin();
    if (message.find(kText) == message.npos) continue;  // only pictures
    model::Hints hints;
    std::string post = attribute_behind(message, "data-post");  // "channel/12"
    hints.stem = safe_stem(post.substr(post.find('/') + 1));
    if (!post.empty()) hints.url = "https://t.me/" + post;
    hints.outlet = page->title;
    hints.origin = text_in(message, kForwarded);
    hints.published = iso_day(attribute_behind(message, "datetime"));
    if (!hints.published) {
      records.fault("has no date that is a day");
      continue;
    }
    hints.markup = model::Markup::html;
    records.document(std::string(message), std::move(hints));
  }
}

}  // namespace tidemark::sources
