#include "sources/telegram.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "sources/json_scanner.hpp"

namespace tidemark::sources {
namespace {

using Json = nlohmann::json;

std::string string_at(const Json& object, const char* name) {
  auto found = object.find(name);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

// A text, or pieces of it: plain ones and entities (links, bold, …) with their own text.
std::string text_of(const Json& text) {
  if (text.is_string()) return text.get<std::string>();
  std::string all;
  if (!text.is_array()) return all;
  for (const Json& piece : text) {
    if (piece.is_string()) all += piece.get<std::string>();
    else if (piece.is_object()) all += string_at(piece, "text");
  }
  return all;
}

// A string as the scanner found it, still with its escapes.
std::string unescaped(const std::string& token) {
  Json json = Json::parse("\"" + token + "\"", nullptr, false);
  return json.is_string() ? json.get<std::string>() : "";
}

void read_message(std::string bytes, const JsonScanner& scanner, const Records& records) {
  Json json = Json::parse(bytes, nullptr, false);
  if (json.is_discarded()) return records.fault("is no JSON");
  if (string_at(json, "type") != "message") return;
  auto written = json.find("text");
  std::string text = written == json.end() ? "" : text_of(*written);
  if (text.find_first_not_of(" \t\r\n") == text.npos) return;
  model::Hints hints;
  auto id = json.find("id");
  if (id != json.end())
    hints.stem = safe_stem(id->is_string() ? id->get<std::string>() : id->dump());
  hints.published = iso_day(string_at(json, "date"));
  if (!hints.published) return records.fault("has no date that is a day");
  hints.origin = string_at(json, "forwarded_from");
  // In a channel the channel speaks, in a group each of its people.
  bool channel = scanner.field("type").find("channel") != std::string::npos;
  hints.outlet = channel ? unescaped(scanner.field("name")) : string_at(json, "from");
  hints.markup = model::Markup::plain;
  records.document(std::move(bytes), std::move(text), std::move(hints));
}

}  // namespace

bool looks_like_telegram(std::string_view head) {
  std::size_t begin = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == head.npos || head[begin] != '{') return false;
  std::size_t messages = head.find("\"messages\"");
  if (messages == head.npos) return false;
  std::size_t opens = head.find_first_not_of(" \t\r\n:", messages + 10);
  return opens == head.npos || head[opens] == '[';
}

void read_telegram(Input& input, Records records) {
  JsonScanner scanner(input, "messages", {"name", "type"}, model::kLargestDocument);
  for (std::string object;;) {
    auto found = scanner.next(object);
    if (found == JsonScanner::Found::end) break;
    records.begin();
    if (found == JsonScanner::Found::object) read_message(std::move(object), scanner, records);
    else if (found == JsonScanner::Found::unclosed) records.fault("is never closed");
    else records.fault(fmt::format("is larger than {} bytes", model::kLargestDocument));
  }
  if (input.fault()) records.container_fault(input.fault()->reason);
}

}  // namespace tidemark::sources
