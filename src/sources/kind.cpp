#include "sources/kind.hpp"

#include <algorithm>
#include <iterator>
#include <nlohmann/json.hpp>

#include "model/folding.hpp"
#include "sources/feed.hpp"
#include "sources/gzip.hpp"
#include "sources/mail.hpp"
#include "sources/telegram.hpp"
#include "sources/telegram_page.hpp"
#include "sources/warc.hpp"

namespace tidemark::sources {
namespace {

constexpr std::string_view kEndings[] = {
    ".txt",  ".md",   ".markdown", ".html",   ".htm",  ".xhtml", ".xml", ".rss",  ".rdf",
    ".atom", ".json", ".jsonl",    ".ndjson", ".mbox", ".mbx",   ".eml", ".warc", ".gz"};

bool ends_with_any(const std::string& name, std::initializer_list<std::string_view> endings) {
  return std::ranges::any_of(endings, [&](std::string_view e) { return name.ends_with(e); });
}

// Of what begins with a brace: an object on its first line, or a line too long to see its end?
bool is_line_of_json(std::string_view head) {
  std::size_t end = head.find('\n');
  return end == head.npos ||
         nlohmann::json::accept(head.begin(), head.begin() + std::ptrdiff_t(end));
}

// A brace with a name behind it: texts do not begin so.
bool opens_json(std::string_view head) {
  std::size_t next =
      head.empty() || head[0] != '{' ? head.npos : head.find_first_not_of(" \t\r\n", 1);
  return next != head.npos && (head[next] == '"' || head[next] == '}');
}

}  // namespace

Kind kind_of(std::string_view head, std::string_view path) {
  if (looks_like_gzip(head)) return Kind::gzip;
  if (looks_like_warc(head)) return Kind::warc;
  if (looks_like_mbox(head)) return Kind::mbox;
  if (head.starts_with("\xEF\xBB\xBF")) head.remove_prefix(3);
  std::string name = model::fold_case(path);
  if (ends_with_any(name, {".txt", ".md", ".markdown"})) return Kind::document;
  if (looks_like_telegram_page(head)) return Kind::telegram_page;
  if (ends_with_any(name, {".html", ".htm", ".xhtml"})) return Kind::document;
  if (ends_with_any(name, {".eml"}) || looks_like_mail(head)) return Kind::mail;
  if (looks_like_feed(head)) return Kind::feed;
  if (ends_with_any(name, {".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"}))
    return Kind::json_lines;
  head.remove_prefix(std::min(head.find_first_not_of(" \t\r\n"), head.size()));
  if (looks_like_telegram(head)) return Kind::telegram;
  if (opens_json(head)) return is_line_of_json(head) ? Kind::json_lines : Kind::other_json;
  if (ends_with_any(name, {".json"})) return Kind::other_json;
  bool xml = head.starts_with("<?xml") && head.find("<html") == head.npos;
  return xml ? Kind::other_xml : Kind::document;
}

bool has_known_ending(std::string_view path) {
  std::string name = model::fold_case(path);
  return std::ranges::any_of(kEndings, [&](std::string_view e) { return name.ends_with(e); });
}

}  // namespace tidemark::sources
