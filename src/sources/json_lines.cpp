#include "sources/json_lines.hpp"

#include <fmt/format.h>

#include <nlohmann/json.hpp>

namespace tidemark::sources {
namespace {

using Json = nlohmann::json;

// Thrown for what makes a record useless; caught where the record is given up.
struct Unusable {
  std::string reason;
};

// A field that may be missing or null.
std::string text_at(const Json& object, const char* name) {
  auto found = object.find(name);
  if (found == object.end() || found->is_null()) return "";
  if (!found->is_string()) throw Unusable{fmt::format("'{}' is no text", name)};
  return found->get<std::string>();
}

std::string id_of(const Json& object) {
  auto id = object.find("id");
  return id != object.end() && id->is_number() ? id->dump() : text_at(object, "id");
}

void read_record(std::string line, const Records& records) {
  Json json = Json::parse(line);
  if (!json.is_object()) throw Unusable{"is no JSON object"};
  if (!json.contains("text")) throw Unusable{"has no 'text'"};
  model::Hints hints;
  std::string text = text_at(json, "text"), published = text_at(json, "published");
  hints.stem = safe_stem(id_of(json));
  hints.title = text_at(json, "title");
  hints.url = text_at(json, "url");
  hints.outlet = text_at(json, "outlet");
  hints.author = text_at(json, "author");
  hints.language = text_at(json, "lang");
  hints.markup = markup_of(text);
  hints.published = iso_day(published);
  if (!published.empty() && !hints.published) {
    throw Unusable{fmt::format("'published' is no day (want YYYY-MM-DD): '{}'",
                               std::string_view(published).substr(0, 40))};
  }
  text = under_title(hints.title, text, hints.markup);
  records.document(std::move(line), std::move(text), std::move(hints));
}

}  // namespace

void read_json_lines(Input& input, Records records) {
  std::string line;
  bool whole = true;
  while (input.line(line, model::kLargestDocument, whole)) {
    records.begin();
    while (!line.empty() && (line.back() == '\n' || line.back() == '\r')) line.pop_back();
    if (records.count() == 1 && line.starts_with("\xEF\xBB\xBF")) line.erase(0, 3);
    if (line.find_first_not_of(" \t") == line.npos) continue;
    if (!whole) {
      records.fault(fmt::format("is larger than {} bytes", model::kLargestDocument));
      continue;
    }
    try {
      read_record(std::move(line), records);
    } catch (const Json::parse_error& fault) {
      records.fault(fmt::format("is no JSON, from its byte {} on", fault.byte));
    } catch (const Unusable& fault) {
      records.fault(fault.reason);
    }
  }
  if (input.fault()) records.container_fault(input.fault()->reason);
}

}  // namespace tidemark::sources
