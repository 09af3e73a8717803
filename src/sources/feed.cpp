#include "sources/feed.hpp"

#include <fmt/format.h>

#include <pugixml.hpp>
#include <sstream>

#include "sources/mail.hpp"
#include "text/charset.hpp"

namespace tidemark::sources {
namespace {

// Behind the prolog, comments and the document type, the name of the first element; "" without one.
std::string_view root_name(std::string_view xml) {
  for (std::size_t at = xml.find('<'); at != xml.npos; at = xml.find('<', at + 1)) {
    std::string_view rest = xml.substr(at + 1);
    if (rest.starts_with("!--")) {
      at = xml.find("-->", at);
      if (at == xml.npos) return {};
    } else if (!rest.starts_with("?") && !rest.starts_with("!")) {
      return rest.substr(0, rest.find_first_of(" \t\r\n/>"));
    }
  }
  return {};
}

bool opens(std::string_view rest, std::string_view name) {
  return rest.starts_with(name) && rest.size() > name.size() &&
         std::string_view(" \t\r\n>/").find(rest[name.size()]) != std::string_view::npos;
}

// The end of what is no markup at `at`: a comment or CDATA; `at` when it is none.
std::size_t behind_literal(std::string_view xml, std::size_t at) {
  for (auto [begin, end] : {std::pair("<![CDATA[", "]]>"), std::pair("<!--", "-->")}) {
    if (!xml.substr(at).starts_with(begin)) continue;
    std::size_t close = xml.find(end, at);
    return close == xml.npos ? xml.size() : close + 3;
  }
  return at;
}

struct Slice {
  std::string_view xml;
  bool closed = false;
};

// The next element of that name from `at` on, which moves behind it. An element that another one of
// its name follows was not closed.
bool next_element(std::string_view xml, std::string_view name, std::size_t& at, Slice& slice) {
  std::size_t begin = xml.npos;
  for (at = xml.find('<', at); at != xml.npos; at = xml.find('<', at)) {
    if (std::size_t behind = behind_literal(xml, at); behind > at) {
      at = behind;
      continue;
    }
    std::string_view rest = xml.substr(at + 1);
    if (opens(rest, name)) {
      if (begin != xml.npos) break;
      begin = at;
    } else if (begin != xml.npos && rest.starts_with("/") && opens(rest.substr(1), name)) {
      at = std::min(xml.find('>', at), xml.size() - 1) + 1;
      slice = {xml.substr(begin, at - begin), true};
      return true;
    }
    ++at;
  }
  if (begin == xml.npos) return false;
  at = std::min(at, xml.size());
  slice = {xml.substr(begin, at - begin), false};
  return true;
}

std::string inner_xml(const pugi::xml_node& node) {
  std::ostringstream out;
  for (const pugi::xml_node& child : node.children()) child.print(out, "", pugi::format_raw);
  return out.str();
}

std::string text_of(const pugi::xml_node& node) {
  return std::string_view(node.attribute("type").value()) == "xhtml" ? inner_xml(node)
                                                                     : node.text().get();
}

std::string first_of(const pugi::xml_node& node, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (std::string text = text_of(node.child(name)); !text.empty()) return text;
  }
  return "";
}

std::string longest_of(const pugi::xml_node& node, std::initializer_list<const char*> names) {
  std::string longest;
  for (const char* name : names) {
    std::string text = text_of(node.child(name));
    if (text.size() > longest.size()) longest = std::move(text);
  }
  return longest;
}

std::string link_of(const pugi::xml_node& entry) {
  for (const pugi::xml_node& link : entry.children("link")) {
    std::string_view relation = link.attribute("rel").as_string("alternate");
    if (link.attribute("href") && relation == "alternate") return link.attribute("href").value();
  }
  return first_of(entry, {"link"});
}

std::optional<base::Date> day_of(const std::string& text) {
  auto day = iso_day(text);
  return day ? day : mail_day(text);
}

std::string author_of(const pugi::xml_node& entry) {
  std::string name = entry.child("author").child("name").text().get();
  return name.empty() ? first_of(entry, {"dc:creator", "author"}) : name;
}

void read_record(const Slice& slice, const std::string& outlet, const Records& records) {
  if (!slice.closed) return records.fault("is never closed");
  if (slice.xml.size() > model::kLargestDocument) {
    return records.fault(fmt::format("is larger than {} bytes", model::kLargestDocument));
  }
  pugi::xml_document document;
  auto parsed = document.load_buffer(slice.xml.data(), slice.xml.size(), pugi::parse_default,
                                     pugi::encoding_utf8);
  if (!parsed) {
    return records.fault(fmt::format("is broken XML, from its byte {} on", parsed.offset));
  }
  pugi::xml_node entry = document.document_element();
  model::Hints hints;
  hints.url = link_of(entry);
  hints.stem = safe_stem(first_of(entry, {"guid", "id"}));
  if (hints.stem.empty()) hints.stem = safe_stem(hints.url);
  hints.title = first_of(entry, {"title"});
  hints.outlet = outlet;
  hints.author = author_of(entry);
  // What an aggregator took from elsewhere: the feed that it names.
  hints.origin = first_of(entry, {"source"});
  if (hints.origin.empty()) hints.origin = entry.child("source").child("title").text().get();
  hints.published = day_of(first_of(
      entry, {"pubDate", "published", "dc:date", "dcterms:issued", "dcterms:created", "updated"}));
  std::string text = longest_of(entry, {"content:encoded", "content", "description", "summary"});
  hints.markup = markup_of(text);
  // Feeds escape their text once more than it needs, tags or not.
  if (text.find('&') != text.npos) hints.markup = model::Markup::html;
  if (text.empty() && hints.title.empty()) return records.fault("has no text and no title");
  text = under_title(hints.title, text, hints.markup);
  records.document(std::string(slice.xml), std::move(text), std::move(hints));
}

// The feed's own title: the first one before its records.
std::string title_of(std::string_view head) {
  pugi::xml_document document;
  document.load_buffer(head.data(), head.size(), pugi::parse_default, pugi::encoding_utf8);
  pugi::xml_node root = document.document_element();
  return first_of(root.child("channel") ? root.child("channel") : root, {"title"});
}

}  // namespace

bool looks_like_feed(std::string_view head) {
  std::string_view name = root_name(head);
  return name == "rss" || name == "feed" || name == "rdf:RDF";
}

void read_feed(Input& input, Records records) {
  std::string bytes;
  bool more = input.take(kLargestFeed + 1, bytes);
  if (input.fault()) return records.container_fault(input.fault()->reason);
  if (more) return records.container_fault(fmt::format("is larger than {} bytes", kLargestFeed));
  auto utf8 = text::to_utf8(bytes);
  if (!utf8) return records.container_fault(utf8.error().reason);
  std::string_view xml = utf8->text;
  std::string_view name = root_name(xml) == "feed" ? "entry" : "item";
  std::size_t at = 0;
  std::string outlet;
  for (Slice slice; next_element(xml, name, at, slice);) {
    if (records.count() == 0) {
      outlet = title_of(xml.substr(0, std::size_t(slice.xml.data() - xml.data())));
    }
    records.begin();
    read_record(slice, outlet, records);
  }
  if (records.count() == 0) records.container_fault("is a feed without records");
}

}  // namespace tidemark::sources
